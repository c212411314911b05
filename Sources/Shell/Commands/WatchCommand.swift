internal import ArgumentParser
internal import Experiments
internal import Platform
internal import Results
internal import Witness
internal import Wording

/// Watches a program of the person's own: who ran, who waited for whom, and what would help.
struct WatchCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Your own program: who ran, who waited, what would help?",
    discussion: """
      The program runs with your input, output and terminal, and is looked at from outside many \
      times a second: nothing in it is changed, and no right beyond your own is needed. A file \
      that ends in .py is given to Python. Ctrl-C goes to the program; a second one within five \
      seconds ends the watching and the program. Where standard output is no terminal, the report \
      goes to standard error, and with --json the program's output does. The lab's own options \
      stand in front of the program, and '--' ends them.
      """)

  @Option(help: .init("A process of your own that runs already.", valueName: "number"))
  var pid: Int?
  @Option(
    name: .customLong("for"), help: .init("The longest time to watch.", valueName: "time"))
  var span: TimeSpan?
  @Option(
    help: .init("End the watching when nothing has gone on for so long.", valueName: "time"))
  var stuck: TimeSpan?
  @Flag(help: "End a program that still runs when the watching ends.")
  var kill = false
  @Option(help: .init("The interpreter for a .py file.", valueName: "name"))
  var python = "python3"
  @Option(
    help: .init("Write what each thread did when, as Chrome trace events.", valueName: "file"),
    completion: .file())
  var trace: String?
  @Flag(help: "Keep only the program's name in the notebook, and none of its arguments.")
  var `private` = false
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  @Argument(
    parsing: .captureForPassthrough,
    help: .init("The program and its arguments.", valueName: "program"), completion: .file())
  var words: [String] = []

  private static let spans = TimeSpan(nanoseconds: 100e6)...TimeSpan(nanoseconds: 86_400e9)

  func validate() throws {
    if let span { try OptionError.check("--for", span, in: Self.spans) }
    if let stuck { try OptionError.check("--stuck", stuck, in: Self.spans) }
  }

  /// The words of the program, without the sign that ends the options of the lab.
  private var program: [String] { words.first == "--" ? Array(words.dropFirst()) : words }

  func perform(in context: CommandContext) throws -> Reply {
    let watcher = ProgramWatcher(archive: context.sitting.archive, plan: plan)
    let run = try watcher.run(try request, terminal: .standardInput)
    var reply = Reply()
    if json {
      reply.pieces.append(.text(try run.shown.json() + "\n"))
    } else if let screen = WatchScreen(run, in: context.sitting) {
      reply.pieces.append(.beside(screen.answer(in: context.sitting.window())))
    }
    reply.status = run.exitCode
    if let trace { write(run.watched, to: trace, &reply, context.sitting.words) }
    return reply
  }

  /// What cannot be written takes nothing away of what was seen.
  private func write(
    _ watched: Watched, to path: String, _ reply: inout Reply, _ words: Wording
  ) {
    do {
      try TextFile.write(TraceExport(watched).json, to: path)
      reply.pieces.append(.remark(words(WatchWord.traceWritten, ["file": path])))
    } catch {
      reply.failure = error
    }
  }

  private var request: WatchRequest {
    get throws {
      var request = WatchRequest(try target)
      request.span = span.map { Int($0.nanoseconds) }
      request.stuck = stuck.map { Int($0.nanoseconds) }
      request.ends = kill
      request.leavesOutput = json
      return request
    }
  }

  private var target: WatchRequest.Target {
    get throws {
      if let pid {
        if !program.isEmpty { throw ShellError.watch(.twoTargets) }
        guard let process = Int32(exactly: pid), process > 0 else {
          throw ShellError.watch(.noProcess(pid))
        }
        if process == ProcessIdentifier.current { throw ShellError.watch(.ownProcess) }
        return .process(process)
      }
      guard let first = program.first else { throw ShellError.watch(.noTarget) }
      return .start(first.hasSuffix(".py") ? [python] + program : program)
    }
  }

  /// The command line that the notebook keeps; of a private one the name of the program alone.
  private var plan: Plan {
    var options: [PlanOption] = []
    func add(_ name: String, _ value: String?) {
      if let value { options.append(PlanOption(name: name, value: value)) }
    }
    add("--pid", pid.map { "\($0)" })
    add("--for", span.map { "\($0)" })
    add("--stuck", stuck.map { "\($0)" })
    if kill { options.append(PlanOption(name: "--kill", value: nil)) }
    if program.first?.hasSuffix(".py") ?? false { add("--python", python) }
    guard `private` else { return Plan(experiment: "watch", options: options, rest: program) }
    options.append(PlanOption(name: "--private", value: nil))
    let name = program.first?.split(separator: "/").last.map(String.init)
    return Plan(experiment: "watch", options: options, rest: name.map { [$0] } ?? [])
  }
}
