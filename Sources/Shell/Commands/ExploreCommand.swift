internal import ArgumentParser
internal import Experiments
internal import Platform
internal import Programs
internal import Results

/// Looks at every schedule of a small program.
struct ExploreCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Every schedule of a small program: can it go wrong?",
    discussion: """
      The program is a name that 'programs' lists, an experiment such as race, a file, or the \
      program itself: explore "x = 0; thread A, B: r = x; x = r + 1; end; finally x == 2". Each \
      read and each write of a shared name is one step. All orders of the steps are looked at, \
      under sequential consistency and with the store buffers of x86 processors, and the shortest \
      one that breaks the program is drawn. At the prompt 'explore' alone takes a program of \
      several lines, typed or pasted.
      """)

  @Argument(
    parsing: .remaining,
    help: .init("A name, a file, or a program in one line.", valueName: "program"))
  var words: [String] = []

  @Option(help: "The memory that the program runs on: sc, tso or both.")
  var model = ModelChoice.both
  @Option(help: .init("The most states to keep, 1000 to 50000000.", valueName: "count"))
  var states = 4_000_000
  @Option(help: .init("The longest time in seconds, 1 to 600.", valueName: "seconds"))
  var seconds = 10
  @Flag(help: "Open the program in $EDITOR first, as a file in this folder.")
  var edit = false
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func validate() throws {
    try OptionError.check("--states", states, in: 1_000...50_000_000, because: .memory)
    try OptionError.check("--seconds", seconds, in: 1...600, because: .patience)
  }

  func perform(in context: CommandContext) throws -> Reply {
    try context.withProgram(words, isEdited: edit) { try explored($0, in: context) }
  }

  private func explored(_ program: GivenProgram, in context: CommandContext) throws -> Reply {
    let watch = ExplorationWatch(context.sitting)
    defer { watch.end() }
    let limits = Limits(states: states, duration: .seconds(seconds))
    let reports = model.models.map { model in
      program.code.explored(model, limits: limits, isCancelled: watch.isCancelled(states:))
    }
    context.sitting.archive.note(reports, of: program)
    var reply: Reply
    if json {
      reply = .text(try ExplorationObject.json(program, reports).json() + "\n")
    } else {
      reply = .document(
        ExplorationScreen(program: program, reports: reports, words: context.sitting.words)
          .document)
    }
    if reports.contains(where: { $0.limit == .cancelled }) { reply.status = .interrupted }
    return reply
  }
}
