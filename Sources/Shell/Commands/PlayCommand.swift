internal import ArgumentParser
internal import Programs
internal import Results

/// Lets a person be the scheduler of a small program.
struct PlayCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Be the scheduler of a small program: who moves next?",
    discussion: """
      The program is given as with 'explore'. Type the letter or the name of a thread to move it, \
      several letters for several moves; a capital letter moves the store buffer of its thread. \
      'undo' takes a move back, 'why THREAD' says why one cannot move, 'goal' what counts as won, \
      'hint' the next step of a shortest way; Enter shows the state, 'skip' or Ctrl-C leaves. Any \
      command may be typed in between. Without a program the next puzzle begins. A schedule is one short word, which --schedule plays again.
      """)

  @Argument(
    parsing: .remaining,
    help: .init("A name, a file, or a program in one line.", valueName: "program"))
  var words: [String] = []

  @Option(help: "The memory that the program runs on: sc or tso.")
  var model: MemoryChoice?
  @Option(help: .init("Moves to make at once, such as abba.", valueName: "word"))
  var schedule: String?
  @Option(help: .init("What counts as won.", valueName: "verdict"))
  var goal: GoalChoice?
  @Flag(help: "Print one JSON object and nothing else; of the moves made.")
  var json = false

  func validate() throws {
    if json && schedule == nil { throw ShellError.needs("--json", other: "--schedule") }
  }

  func perform(in context: CommandContext) throws -> Reply {
    guard !words.isEmpty else {
      let isBare = schedule == nil && goal == nil && model == nil
      if isBare, context.sitting.isInteractive { return try PuzzlesCommand.next(in: context) }
      throw ShellError.noProgram
    }
    let program = try GivenProgram(words)
    guard context.sitting.isInteractive || schedule != nil else {
      throw ShellError.play(.noSchedule(program: PlanText.line(of: [program.typed])))
    }
    let watch = ExplorationWatch(context.sitting)
    defer { watch.end() }
    let opening = GameOpening(program: program, model: model?.model, goal: goal?.verdict)
    var game = try opening.game { watch.isCancelled(states: $0) }
    guard let schedule else { return context.game.begin(game) }
    try game.play(word: schedule)
    if !game.simulation.faults().isEmpty { context.sitting.archive.note(game.saved) }
    if json { return .text(try ReplayObject.json(game).json() + "\n") }
    return .document(ReplayScreen(game: game, words: context.sitting.words).document)
  }
}
