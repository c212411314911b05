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
      one that breaks the program is drawn. With --real the program is run on this machine as well: \
      what is seen and no schedule explains is a fault, and ends with status 1.
      """)

  @Argument(
    parsing: .remaining,
    help: .init("A name, a file, or a program in one line.", valueName: "program"))
  var words: [String] = []

  @Option(help: "The memory that the program runs on: sc, tso or both.")
  var model = ModelChoice.both
  @Option(help: .init("The most states to keep, 1000 to 50000000.", valueName: "count"))
  var states = 4_000_000
  @Option(
    help: .init(
      "The longest time in seconds, 1 to 600; with --real that of the run, usually 2.",
      valueName: "seconds"))
  var seconds: Int?
  @Flag(help: "Run it on this machine as well, and compare what is seen with what can be.")
  var real = false
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func validate() throws {
    try OptionError.check("--states", states, in: 1_000...50_000_000, because: .memory)
    if let seconds { try OptionError.check("--seconds", seconds, in: 1...600, because: .patience) }
  }

  /// The longest time of an exploration in seconds, where nobody says otherwise.
  private static let usualSeconds = 10

  func perform(in context: CommandContext) throws -> Reply {
    guard !words.isEmpty else { throw ShellError.noProgram }
    let program = try GivenProgram(words)
    let reports = explored(program, context.sitting)
    let isStopped = reports.contains { $0.limit == .cancelled }
    if real, !isStopped { return try run(program, beside: reports, context.sitting) }
    var reply: Reply
    if json {
      reply = .text(try ExplorationObject.json(program, reports).json() + "\n")
    } else {
      reply = .document(
        ExplorationScreen(program: program, reports: reports, words: context.sitting.words)
          .document)
    }
    if isStopped { reply.status = .interrupted }
    return reply
  }

  private func explored(_ program: GivenProgram, _ sitting: Sitting) -> [Report] {
    let watch = ExplorationWatch(sitting)
    defer { watch.end() }
    let time = real ? Self.usualSeconds : seconds ?? Self.usualSeconds
    let limits = Limits(states: states, duration: .seconds(time))
    return model.models.map { model in
      program.code.explored(model, limits: limits, isCancelled: watch.isCancelled(states:))
    }
  }

  /// Runs it, and shows the verdicts and behind them the first screen of the run.
  private func run(
    _ program: GivenProgram, beside reports: [Report], _ sitting: Sitting
  ) throws -> Reply {
    let recorded = try sitting.runner.run(RealRun.invocation(program, seconds: seconds))
    var reply: Reply
    if json {
      reply = .text(
        try ExplorationObject.json(program, reports, run: recorded.result).json() + "\n")
    } else {
      let exploration = ExplorationScreen(program: program, reports: reports, words: sitting.words)
      reply = .document(sitting.answer(of: recorded.measured, lead: exploration.lead).whole)
    }
    reply.status = RealRun(program: program, measured: recorded.measured).exitCode
    return reply
  }
}
