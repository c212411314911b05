/// One step of a schedule, and the state after it.
public struct TraceStep: Equatable, Sendable {
  /// Who moved.
  public var move: Move
  /// The name of the thread.
  public var thread: String
  /// The line that the thread stood before, from 1; none when a write left its store buffer.
  public var line: Int?
  /// What happened, in order.
  public var events: [Event]
  /// The state after it, with what each thread is about to do then.
  public var after: Snapshot
}

extension Code {
  /// Walks a schedule.
  ///
  /// - Returns: a step for each move up to the first that is impossible.
  public func trace(of schedule: Schedule, _ model: MemoryModel) -> [TraceStep] {
    var simulation = Simulation(self, model)
    var steps: [TraceStep] = []
    for move in schedule.moves {
      guard threads.indices.contains(move.thread) else { return steps }
      let line = move.isFlush ? nil : simulation.snapshot.threads[move.thread].line
      guard simulation.make(move) else { return steps }
      steps.append(
        TraceStep(
          move: move, thread: threads[move.thread].name, line: line, events: simulation.events,
          after: simulation.snapshot))
    }
    return steps
  }
}
