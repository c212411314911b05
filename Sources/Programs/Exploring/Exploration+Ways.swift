extension Exploration {
  /// A way from the beginning, by the threads as they are numbered there.
  struct Way {
    var moves: [Move] = []
    /// The state that it leads to, which another one may stand for.
    var state: [UInt64]
  }

  /// The state where all begins, before another one stands for it.
  var beginning: [UInt64] {
    if let origin { return origin }
    var state = [UInt64](repeating: 0, count: table.words)
    _ = state.withUnsafeMutableBytes { $0.baseAddress.map(machine.begin) }
    return state
  }

  /// A shortest way to a state.
  func way(to end: Int) -> Way {
    if let calm = CalmWay(to: end, in: self) { return Way(moves: calm.moves, state: calm.state) }
    var way = Way(state: beginning)
    for next in graph.path(to: end).dropFirst() {
      guard let (move, state, _) = steps(from: way.state).first(where: { $0.number == next }) else {
        return way
      }
      way.moves.append(move)
      way.state = state
    }
    return way
  }

  /// All steps from a state that do not fail: what moves, where it leads, and the number of the state that
  /// stands for that one.
  func steps(from state: [UInt64]) -> [(move: Move, state: [UInt64], number: Int)] {
    var state = state
    return state.withUnsafeMutableBytes { bytes in
      guard let address = bytes.baseAddress else { return [] }
      return machine.moves(from: address).compactMap { move in
        let trial = machine.trial(move, address, isRecording: false)
        guard trial.failure == nil else { return nil }
        for (word, value) in trial.state.enumerated() { scratch[word] = value }
        symmetry.normalize(UnsafeMutableRawPointer(scratch))
        return table.number(of: scratch).map { (move, trial.state, $0) }
      }
    }
  }

  /// A finding as it looks at the end of the way to it, where threads have the numbers of the beginning.
  func fault(of finding: Finding, schedules: Natural?) -> Fault {
    var way = way(to: finding.state)
    return way.state.withUnsafeMutableBytes { bytes in
      guard let state = bytes.baseAddress else { preconditionFailure("a state has bytes") }
      let last = finding.failure.flatMap { failingMove($0, state) }
      let moves = way.moves + (last.map { [$0] } ?? [])
      return Fault(
        kind: kind(of: finding, state), schedules: schedules, schedule: Schedule(moves: moves))
    }
  }

  private func failingMove(_ number: Int, _ state: UnsafeMutableRawPointer) -> Move? {
    let (failure, line) = failures[number]
    return machine.moves(from: state).first { move in
      machine.trial(move, state).failure == Simulation.Failure(failure: failure, line: line)
    }
  }

  private func kind(of finding: Finding, _ state: UnsafeMutableRawPointer) -> Fault.Kind {
    let places = symmetry.places(state)
    func threads(_ kept: [Int]) -> [Int] { places.indices.filter { kept.contains(places[$0]) } }
    return switch finding.kind {
    case .deadlock:
      .deadlock(waiting(places.indices.filter { !machine.hasEnded(state, $0) }, state))
    case .dataRace: races.race(in: state, scratch: second) ?? finding.kind
    case .livelock: .livelock(threads(finding.caught).map { machine.code.threads[$0].name })
    case .blockedForGood: .blockedForGood(waiting(threads(finding.caught), state))
    default: finding.kind
    }
  }

  private func waiting(_ threads: [Int], _ state: UnsafeMutableRawPointer) -> [Fault.Waiting] {
    threads.map {
      Fault.Waiting(
        thread: machine.code.threads[$0].name, blocking: machine.blocking($0, state))
    }
  }
}
