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
      several lines, typed or pasted. With --real the program is run on this machine as well: what \
      is seen and no schedule explains is a fault, and ends with status 1.
      """)

  @OptionGroup var options: ExplorationOptions
  @Flag(help: "Run it on this machine as well, and compare what is seen with what can be.")
  var real = false
  @Flag(help: "Open the program in $EDITOR first, as a file in this folder.")
  var edit = false
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    try context.withProgram(options.words, isEdited: edit) { program in
      let reports = reports(on: program, context.sitting)
      context.sitting.archive.note(reports, of: program)
      let isStopped = reports.contains { $0.limit == .cancelled }
      if real, !isStopped { return try run(program, beside: reports, context.sitting) }
      var reply = try explored(program, reports, context.sitting)
      if isStopped { reply.status = .interrupted }
      return reply
    }
  }

  private func reports(on program: GivenProgram, _ sitting: Sitting) -> [Report] {
    let watch = ExplorationWatch(sitting)
    defer { watch.end() }
    var exploring = options
    // The time that was named is that of the run.
    if real { exploring.seconds = nil }
    return exploring.reports(on: program, isCancelled: watch.isCancelled(states:))
  }

  private func explored(
    _ program: GivenProgram, _ reports: [Report], _ sitting: Sitting
  ) throws -> Reply {
    if json { return .text(try ExplorationObject.json(program, reports).json() + "\n") }
    var reply = Reply.document(
      ExplorationScreen(program: program, reports: reports, words: sitting.words).document)
    reply.explored = Explored(program, reports)
    return reply
  }

  /// Runs it, and shows the verdicts and behind them the first screen of the run.
  private func run(
    _ program: GivenProgram, beside reports: [Report], _ sitting: Sitting
  ) throws -> Reply {
    let recorded = try sitting.runner.run(RealRun.invocation(program, seconds: options.seconds))
    var reply: Reply
    if json {
      reply = .text(
        try ExplorationObject.json(program, reports, run: recorded.result).json() + "\n")
    } else {
      let exploration = ExplorationScreen(program: program, reports: reports, words: sitting.words)
      let lead = AnswerLead(whole: exploration.lead, lines: [])
      reply = .document(sitting.answer(of: recorded.measured, lead: lead).whole)
    }
    reply.status = RealRun(program: program, measured: recorded.measured).exitCode
    return reply
  }
}
