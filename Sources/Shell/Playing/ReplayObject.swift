internal import Notebook
internal import Programs
internal import Results

/// A schedule that was played, for programs.
enum ReplayObject {
  static func json(_ game: Game) -> JSONValue {
    let steps = game.program.code.trace(of: game.schedule, game.simulation.model)
    var members: [String: JSONValue] = [
      "schema": .number(1), "program": .text(game.program.text),
      "model": .text(game.simulation.model.rawValue), "schedule": .text(game.schedule.word),
      "verdicts": .list(game.simulation.verdicts().map { .text($0.rawValue) }),
      "ended": .flag(game.simulation.moves.isEmpty),
      "steps": .list(steps.map(step)),
    ]
    if let name = game.program.name { members["name"] = .text(name) }
    if let goal = game.goal { members["goal"] = .text(goal.rawValue) }
    return .object(members)
  }

  /// Where a game stands, with the moves that are possible.
  static func place(_ game: Game) -> JSONValue {
    var members: [String: JSONValue] = [
      "place": .text("game"), "won": .flag(isWon(game)), "explored": .flag(game.isExplored),
      "moves": .list(
        game.simulation.moves.map { .text(Schedule(moves: [$0]).word) }),
    ]
    if let puzzle = game.puzzle { members["puzzle"] = .number(Double(puzzle)) }
    // The fewest steps of a puzzle would say whether it can be done.
    if game.puzzle == nil, let best = game.best {
      members["fewest"] = .number(Double(best.moves.count))
    }
    guard case .object(let played) = json(game) else { return .object(members) }
    return .object(played.merging(members) { $1 })
  }

  private static func isWon(_ game: Game) -> Bool {
    if case .won = game.standing { true } else { false }
  }

  private static func step(_ step: TraceStep) -> JSONValue {
    var members: [String: JSONValue] = [
      "thread": .text(step.thread), "buffer": .flag(step.move.isFlush),
      "values": values(step.after.values),
    ]
    if let line = step.line { members["line"] = .number(Double(line)) }
    return .object(members)
  }

  private static func values(_ values: [Snapshot.Value]) -> JSONValue {
    .object(
      Dictionary(values.map { ($0.name, .number(Double($0.value))) }, uniquingKeysWith: { $1 }))
  }
}
