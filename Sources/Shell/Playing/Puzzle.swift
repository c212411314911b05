internal import Programs

/// A program, a memory, and something to reach by choosing who moves; or nothing that can be reached.
struct Puzzle {
  /// The program of the library.
  let program: String
  let model: MemoryModel
  /// What is to be reached.
  let goal: Verdict
  /// The fewest steps; nil where no schedule does it.
  let fewest: Int?
  /// What is to be broken at the end instead of what the program itself says.
  var end: String?

  /// A name that stays when puzzles are added or put in another order.
  var key: String {
    "\(program)/\(model.rawValue)/\(goal.rawValue)" + (end.map { "/\($0)" } ?? "")
  }

  /// The program with its conditions.
  ///
  /// - Throws: `ShellError.unknownProgram`, `.program`.
  func given() throws(ShellError) -> GivenProgram {
    let given = try GivenProgram([program])
    guard let end else { return given }
    let kept = given.text.split(separator: "\n").filter { !$0.hasPrefix("finally ") }
    let text = (kept.map(String.init) + ["finally " + end]).joined(separator: "\n")
    return try GivenProgram(name: program, summary: nil, text: text)
  }

  /// The puzzle as a game.
  ///
  /// - Parameters:
  ///   - number: its number in the list, from 1.
  ///   - isCancelled: asked again and again whether to stop exploring.
  /// - Returns: the game before its first move.
  /// - Throws: `ShellError.stopped`, and what reading the program throws.
  func game(number: Int, _ isCancelled: (Int) -> Bool) throws(ShellError) -> Game {
    let given = try given()
    let report = given.code.explored(model, isCancelled: isCancelled)
    if report.limit == .cancelled { throw .stopped }
    var game = Game(given, report, goal: goal)
    game.puzzle = number
    return game
  }
}
