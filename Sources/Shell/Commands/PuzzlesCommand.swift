internal import ArgumentParser
internal import Notebook
internal import Programs
internal import Results
internal import Terminal
internal import Wording

/// Lists the puzzles, or begins one.
struct PuzzlesCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "puzzles", abstract: "Puzzles for a scheduler, from easy to hard.",
    discussion: """
      A puzzle is a program of 'programs', a memory, and something to reach, such as a failing \
      assertion or a deadlock. You move as with 'play'. Some cannot be done: then impossible is the \
      answer. What was solved, and in how many steps, is kept. Without a number all are listed; \
      'puzzles next' begins the next one that is not solved, and so does 'play' alone.
      """)

  @Argument(help: .init("A number, or next; all are listed if left out.", valueName: "puzzle"))
  var puzzle: String?
  @Option(
    help: .init(
      "The answer, for scripts: a schedule such as abab, or impossible.", valueName: "word"))
  var answer: String?
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  private static let nextWord = "next"

  func validate() throws {
    if answer != nil && puzzle == nil { throw ShellError.needs("--answer", other: "puzzle") }
  }

  func perform(in context: CommandContext) throws -> Reply {
    let archive = context.sitting.archive
    guard let puzzle else {
      if json { return .text(try Self.object(archive).json() + "\n") }
      let screen = PuzzlesScreen(words: context.sitting.words, solution: archive.solution)
      return .document(screen.document)
    }
    guard puzzle != Self.nextWord else { return try Self.next(in: context) }
    guard let number = Int(puzzle), Puzzle.all.indices.contains(number - 1) else {
      throw ShellError.play(.noSuchPuzzle(puzzle, last: Puzzle.all.count))
    }
    return try Self.begin(number, answer: answer, in: context)
  }

  /// Begins the first puzzle that is not solved.
  static func next(in context: CommandContext) throws -> Reply {
    guard let number = context.sitting.archive.nextPuzzle else {
      return .document([.paragraph(context.sitting.words.text(PlayWord.allSolved))])
    }
    return try begin(number, answer: nil, in: context)
  }

  private static func begin(
    _ number: Int, answer: String?, in context: CommandContext
  ) throws -> Reply {
    guard context.sitting.isInteractive || answer != nil else {
      throw ShellError.play(.noAnswer(puzzle: number))
    }
    let watch = ExplorationWatch(context.sitting)
    defer { watch.end() }
    let game = try Puzzle.all[number - 1].game(number: number) { watch.isCancelled(states: $0) }
    let begun = context.game.begin(game)
    guard let answer else { return begun }
    return try context.game.solve(answer)
  }

  private static func object(_ archive: Archive) -> JSONValue {
    .object([
      "schema": .number(1),
      "puzzles": .list(
        Puzzle.all.enumerated().map { index, puzzle in
          var members: [String: JSONValue] = [
            "number": .number(Double(index + 1)), "program": .text(puzzle.program),
            "model": .text(puzzle.model.rawValue), "goal": .text(puzzle.goal.rawValue),
          ]
          if let steps = archive.solution(of: puzzle) { members["steps"] = .number(Double(steps)) }
          return .object(members)
        }),
    ])
  }
}
