internal import Notebook
internal import Programs

/// A program whose scheduler is a person, with something to reach.
struct Game {
  let program: GivenProgram
  /// What is to be reached; nil where nothing can go wrong.
  let goal: Verdict?
  /// A shortest way to it; nil where there is none, or none is known.
  let best: Schedule?
  /// Whether everything that can happen was seen, so that `best` says all.
  let isExplored: Bool
  /// How many states there are.
  let states: String
  /// The number of the puzzle that it is, from 1; nil where it is none.
  var puzzle: Int?
  private(set) var simulation: Simulation

  /// Where a game stands.
  enum Standing {
    case underWay, won
    /// All have ended, and the goal was not reached.
    case ended
    /// Nobody can move: something else than the goal was reached.
    case broken(Fault.Kind)
  }

  /// What a hint says.
  enum Hint {
    case move(String)
    /// Nothing leads to the goal from here.
    case lost
    case unknown
  }

  /// The beginning of a game with what exploring the program found.
  init(_ program: GivenProgram, _ report: Report, goal: Verdict?) {
    self.program = program
    self.goal = goal
    best = report.faults.first { $0.kind.verdict == goal }?.schedule
    isExplored = report.isComplete
    states = report.states.description
    simulation = Simulation(program.code, report.model)
  }

  /// A game of which nothing was explored.
  init(_ program: GivenProgram, _ model: MemoryModel, goal: Verdict?) {
    self.program = program
    self.goal = goal
    (best, isExplored, states) = (nil, false, "")
    simulation = Simulation(program.code, model)
  }

  /// How a person names who is to move.
  var typed: TypedMoves {
    TypedMoves(
      threads: simulation.snapshot.threads.map(\.name),
      hasBuffers: simulation.model == .buffered)
  }

  /// The moves so far.
  var schedule: Schedule { simulation.schedule }

  var standing: Standing {
    if let goal, simulation.shows(goal) { return .won }
    if !simulation.moves.isEmpty { return .underWay }
    return simulation.faults().first.map { .broken($0) } ?? .ended
  }

  /// Makes moves one by one until the goal is reached; those before an impossible one stay made.
  ///
  /// - Throws: `ShellError.play`.
  mutating func make(_ moves: [Move]) throws(ShellError) {
    for move in moves {
      if case .won = standing { return }
      try make(move)
    }
  }

  /// Takes the last move back.
  ///
  /// - Throws: `ShellError.play`.
  mutating func undo() throws(ShellError) {
    guard simulation.undo() else { throw .play(.nothingToUndo) }
  }

  /// The first step of a shortest way from here.
  var hint: Hint {
    guard let goal, simulation.failure == nil else { return .lost }
    let count = schedule.moves.count
    if let best, best.moves.count > count, best.moves.starts(with: schedule.moves) {
      return .move(Schedule(moves: [best.moves[count]]).word)
    }
    let ahead = simulation.explored()
    if let way = ahead.faults.first(where: { $0.kind.verdict == goal })?.schedule.moves.first {
      return .move(Schedule(moves: [way]).word)
    }
    return ahead.isComplete ? .lost : .unknown
  }

  private mutating func make(_ move: Move) throws(ShellError) {
    let possible = simulation.moves.filter {
      $0.thread == move.thread && $0.isFlush == move.isFlush
    }
    guard !possible.isEmpty else { throw .play(obstacle(to: move)) }
    let meant = possible.filter { $0.decisions.starts(with: move.decisions) }
    guard let chosen = meant.first(where: { $0 == move }) ?? meant.first,
      meant.count == 1 || chosen == move
    else {
      throw .play(.open(step: step, words: possible.map { Schedule(moves: [$0]).word }))
    }
    _ = simulation.make(chosen)
  }

  /// The number of the step that comes next, from 1.
  private var step: Int { schedule.moves.count + 1 }

  private func obstacle(to move: Move) -> PlayProblem {
    let thread = simulation.snapshot.threads[move.thread]
    if move.isFlush { return .emptyBuffer(step: step, thread: thread.name) }
    guard simulation.failure == nil, let blocking = thread.blocking else {
      return .over(step: step)
    }
    return .blocked(step: step, thread: thread.name, blocking)
  }
}

extension Game {
  /// What the moves have reached: the goal, or something else that is wrong.
  private var reached: Verdict? {
    if case .won = standing { return goal }
    return simulation.faults().first?.verdict
  }

  /// The schedule as the notebook keeps it.
  var saved: SavedSchedule {
    var saved = program.saved(.played, schedule, simulation.model, reached ?? .holds)
    if reached == goal { saved.fewest = best?.moves.count }
    saved.puzzle = puzzle.map { Puzzle.all[$0 - 1].key }
    return saved
  }

  /// The line that makes the same moves again.
  var replay: String { saved.line }
}
