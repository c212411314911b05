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
      one that breaks the program is drawn. At the prompt 'explore' alone takes a program of \
      several lines, typed or pasted.
      """)

  @OptionGroup var options: ExplorationOptions
  @Flag(help: "Open the program in $EDITOR first, as a file in this folder.")
  var edit = false
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    try context.withProgram(options.words, isEdited: edit) { try explored($0, in: context) }
  }

  private func explored(_ program: GivenProgram, in context: CommandContext) throws -> Reply {
    let watch = ExplorationWatch(context.sitting)
    defer { watch.end() }
    let reports = options.reports(on: program, isCancelled: watch.isCancelled(states:))
    context.sitting.archive.note(reports, of: program)
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
