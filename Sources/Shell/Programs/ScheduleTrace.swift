internal import Programs

/// A schedule replayed: what each step did, and how the program stood after it.
struct ScheduleTrace {
  /// One step.
  struct Step {
    /// The number of the thread that moved, or whose store buffer did.
    let thread: Int
    /// Whether the oldest write in the store buffer moved, and not the thread itself.
    let isFlush: Bool
    /// What happened.
    let events: [Event]
    /// How the program stood afterwards.
    let after: Snapshot
    /// The thread that had moved before and could have gone on, with what it was about to do.
    let left: (thread: Int, next: Event)?
  }

  /// The steps in order.
  let steps: [Step]
  /// The threads that move, in their order.
  let moving: [Int]
  /// The threads among them that write into a store buffer.
  let buffering: Set<Int>

  /// Replays a schedule from the beginning of a program.
  init(_ schedule: Schedule, of code: Code, on model: MemoryModel) {
    var simulation = Simulation(code, model)
    var steps: [Step] = []
    for move in schedule.moves {
      let before = steps.last
      guard simulation.make(move) else { break }
      let after = simulation.snapshot
      steps.append(
        Step(
          thread: move.thread, isFlush: move.isFlush, events: simulation.events, after: after,
          left: before.flatMap { Self.left($0, by: move) }))
    }
    self.steps = steps
    moving = Set(steps.map(\.thread)).sorted()
    buffering = Set(steps.filter(\.isFlush).map(\.thread)).union(
      steps.filter { step in step.after.threads.contains { !$0.buffer.isEmpty } }
        .flatMap { step in
          step.after.threads.indices.filter { !step.after.threads[$0].buffer.isEmpty }
        })
  }

  /// A switch from one thread to another; a store buffer that moves is none.
  private static func left(_ before: Step, by move: Move) -> (thread: Int, next: Event)? {
    guard before.thread != move.thread, !move.isFlush, !before.isFlush,
      let next = before.after.threads[before.thread].next
    else { return nil }
    return (before.thread, next)
  }
}
