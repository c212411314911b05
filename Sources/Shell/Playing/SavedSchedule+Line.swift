internal import Notebook
internal import Programs
internal import Results

extension SavedSchedule {
  /// The number of the puzzle that it solves, from 1; nil where it solves none of today's.
  private var number: Int? {
    puzzle.flatMap { key in Puzzle.all.firstIndex { $0.key == key } }.map { $0 + 1 }
  }

  /// The line that makes the same moves again.
  var line: String {
    if let number { return "puzzles \(number) --answer \(schedule)" }
    return PlanText.line(of: ["play", program, "--model", model, "--schedule", schedule])
  }

  /// The game after the same moves; nil where this version reads the program differently.
  var game: Game? {
    guard let model = MemoryModel(rawValue: model), let goal = Verdict(rawValue: verdict),
      let given = try? GivenProgram(name: nil, typed: program, text: text)
    else { return nil }
    var game = Game(given, model, goal: goal)
    game.puzzle = number
    return (try? game.play(word: schedule)) == nil ? nil : game
  }
}
