internal import ArgumentParser
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
      one that breaks the program is drawn.
      """)

  @OptionGroup var options: ExplorationOptions
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    guard !options.words.isEmpty else { throw ShellError.noProgram }
    let program = try GivenProgram(options.words)
    let watch = ExplorationWatch(context.sitting)
    defer { watch.end() }
    let reports = options.reports(on: program, isCancelled: watch.isCancelled(states:))
    var reply: Reply
    if json {
      reply = .text(try ExplorationObject.json(program, reports).json() + "\n")
    } else {
      reply = .document(
        ExplorationScreen(program: program, reports: reports, words: context.sitting.words)
          .document)
      reply.explored = Explored(program, reports)
    }
    if reports.contains(where: { $0.limit == .cancelled }) { reply.status = .interrupted }
    return reply
  }
}
