extension Exploration {
  /// A way from the beginning, by the threads as they are numbered there.
  struct Way {
    var moves: [Move] = []
    /// The state that it leads to, which another one may stand for.
    var state: [UInt64]
  }

  /// The shortest way to a state.
  ///
  /// On the way a state may be another one than the kept one that stands for it, so each step is
  /// looked for anew: the one whose state is the same up to an exchange of threads.
  func way(to end: Int) -> Way {
    var way = Way(state: [UInt64](repeating: 0, count: table.words))
    _ = way.state.withUnsafeMutableBytes { $0.baseAddress.map(machine.begin) }
    for next in graph.path(to: end).dropFirst() {
      guard let (move, state) = step(from: &way.state, to: next) else { return way }
      way.moves.append(move)
      way.state = state
    }
    return way
  }

  private func step(from state: inout [UInt64], to next: Int) -> (Move, [UInt64])? {
    state.withUnsafeMutableBytes { bytes in
      guard let address = bytes.baseAddress else { return nil }
      for move in machine.moves(from: address) {
        let trial = machine.trial(move, address)
        guard trial.failure == nil else { continue }
        for (word, value) in trial.state.enumerated() { scratch[word] = value }
        symmetry.normalize(UnsafeMutableRawPointer(scratch))
        let kept = table.state(next).assumingMemoryBound(to: UInt64.self)
        if (0..<table.words).allSatisfy({ kept[$0] == scratch[$0] }) { return (move, trial.state) }
      }
      return nil
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
