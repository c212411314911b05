/// A program in the hands of a scheduler who moves one thread at a time, and can take every move back.
public struct Simulation {
  /// The program.
  public var code: Code { machine.code }
  /// The memory it runs on.
  public var model: MemoryModel { machine.model }
  /// The moves made so far.
  public private(set) var schedule = Schedule()
  /// What the last move did; empty before the first.
  public private(set) var events: [Event] = []

  private let machine: Machine
  private var states: [[UInt64]] = []
  private var failures: [Failure?] = []

  /// What a thread did wrong, and where.
  public struct Failure: Equatable, Sendable {
    /// What it did.
    public var failure: StepFailure
    /// The line of the program, from 1.
    public var line: Int
  }

  /// The beginning of a program.
  public init(_ code: Code, _ model: MemoryModel) {
    machine = Machine(code, model, width: 4)
    var state = [UInt64](repeating: 0, count: machine.layout.size / 8)
    let machine = machine
    let isSound = state.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map(machine.begin) ?? true
    }
    states = [state]
    failures = [isSound ? nil : machine.lastFailure]
  }

  /// The failure by which the schedule ended.
  public var failure: Failure? { failures[failures.count - 1] }

  /// Whether all threads have ended, or wait for work for ever, and all writes have reached memory.
  public var isFinished: Bool {
    failure == nil && moves.isEmpty && reading(machine.isAtEnd)
  }

  /// Whether nobody can move although not all have ended.
  public var isDeadlocked: Bool { failure == nil && moves.isEmpty && !isFinished }

  /// All moves that are possible now.
  public var moves: [Move] {
    guard failure == nil else { return [] }
    return reading { machine.moves(from: $0) }
  }

  /// The state now, with what each thread is about to do or why it cannot.
  public var snapshot: Snapshot {
    let moves = moves
    return reading { state in
      var snapshot = machine.snapshot(state)
      for thread in snapshot.threads.indices {
        if let move = moves.first(where: { $0.thread == thread && !$0.isFlush }) {
          snapshot.threads[thread].next = machine.trial(move, state).events.first
        } else {
          snapshot.threads[thread].blocking = machine.blocking(thread, state)
        }
      }
      return snapshot
    }
  }

  /// Makes a move if it is possible.
  public mutating func make(_ move: Move) -> Bool {
    guard moves.contains(move) else { return false }
    let trial = reading { machine.trial(move, $0) }
    states.append(trial.state)
    failures.append(trial.failure)
    schedule.moves.append(move)
    events = trial.events
    return true
  }

  /// Makes all moves of a schedule up to the first that is impossible; says how many were made.
  public mutating func make(_ schedule: Schedule) -> Int {
    schedule.moves.prefix { make($0) }.count
  }

  /// Takes the last move back if there is one.
  public mutating func undo() -> Bool {
    guard !schedule.moves.isEmpty else { return false }
    states.removeLast()
    failures.removeLast()
    schedule.moves.removeLast()
    events = []
    return true
  }

  /// Which of the conditions of the program hold now, in its order.
  public var requirements: [Bool] {
    reading { state in
      code.requirements.map { machine.evaluate(Int32($0.terms), state, -1) != 0 }
    }
  }

  /// The bytes of the state now.
  var state: [UInt64] { states[states.count - 1] }

  private func reading<Result>(_ read: (UnsafeMutableRawPointer) -> Result) -> Result {
    var state = state
    return state.withUnsafeMutableBytes { bytes in
      guard let address = bytes.baseAddress else { preconditionFailure("a state has bytes") }
      return read(address)
    }
  }
}

extension Machine {
  /// What the last step did wrong.
  var lastFailure: Simulation.Failure? {
    failure.map { Simulation.Failure(failure: $0, line: failureLine) }
  }

  /// What a move leads to.
  struct Trial {
    var state: [UInt64]
    var failure: Simulation.Failure?
    var events: [Event]
  }

  /// All moves possible in a state: of each thread its store buffer first, then itself.
  func moves(from state: State) -> [Move] {
    var moves: [Move] = []
    for thread in 0..<threadCount {
      if waitingWrites(state, thread) > 0 { moves.append(Move(thread: thread, isFlush: true)) }
      if isPlainlyBlocked(thread, state) { continue }
      decisions.clear()
      repeat {
        decisions.rewind()
        var copy = bytes(of: state)
        let outcome = copy.withUnsafeMutableBytes { bytes in
          bytes.baseAddress.map { advance(thread, $0) } ?? .blocked
        }
        if outcome != .blocked { moves.append(Move(thread: thread, decisions: decisions.plan)) }
      } while decisions.next()
    }
    return moves
  }

  /// Makes a possible move in a copy of a state and writes down what happens.
  func trial(_ move: Move, _ state: State, isRecording isWanted: Bool = true) -> Trial {
    var copy = bytes(of: state)
    isRecording = isWanted
    events = []
    failure = nil
    decisions.plan = move.decisions
    copy.withUnsafeMutableBytes { bytes in
      guard let address = bytes.baseAddress else { return }
      if move.isFlush { flush(move.thread, address) } else { _ = advance(move.thread, address) }
    }
    isRecording = false
    decisions.clear()
    return Trial(state: copy, failure: lastFailure, events: events)
  }

  private func bytes(of state: State) -> [UInt64] {
    Array(
      UnsafeBufferPointer(
        start: state.assumingMemoryBound(to: UInt64.self), count: layout.size / 8))
  }
}
