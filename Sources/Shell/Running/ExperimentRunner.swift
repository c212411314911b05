internal import Results
internal import Experiments
internal import Lessons
internal import Notebook
internal import Platform
internal import Supervision
internal import Terminal

/// Takes an experiment from the typed words to the screen: plan, run, judge, note down, show.
final class ExperimentRunner {
  private unowned let session: Session

  init(session: Session) { self.session = session }

  /// Runs an experiment as typed and shows what came of it.
  func run(_ invocation: any ExperimentInvocation) throws -> ExitCode {
    try session.output.plainly(invocation.output.plain) { try runAndShow(invocation) }
  }

  private func runAndShow(_ invocation: any ExperimentInvocation) throws -> ExitCode {
    let (measured, result) = try measureAndNote(invocation)
    if invocation.output.json {
      let shown = invocation.output.raw ? result : result.summary
      session.output.write(try shown.json(indented: false) + "\n")
    } else {
      session.guide.show(measured)
    }
    return measured.ending.exitCode
  }

  /// Runs the experiment of a line of content, notes it down, and shows nothing.
  func measured(line: String) throws(ShellError) -> Measured {
    guard case .experiment(let invocation) = try Parsing.parse(try Words.split(line)) else {
      throw .unknownExperiment(line, nearest: nil)
    }
    do {
      return try measureAndNote(invocation).measured
    } catch let error as ShellError {
      throw error
    } catch {
      throw .unmeasured("\(error)")
    }
  }

  private func prepare(_ experiment: any Experiment) throws {
    do {
      try experiment.measurement.prepare()
    } catch let error as InterpreterError {
      throw ShellError.interpreter(error)
    }
  }

  /// Runs an experiment and keeps the run in the notebook.
  func measureAndNote(
    _ invocation: any ExperimentInvocation
  ) throws -> (measured: Measured, result: RunResult) {
    try prepare(invocation.subject)
    let plan = invocation.plan(freshSeed: RandomSeed.fresh())
    var measured = try measure(plan, of: invocation.subject)
    let result = ResultObject.make(measured, machine: try MachineReport.facts())
    measured.notebookEntry = session.archive.note(.run(result))
    return (measured, result)
  }

  /// The screen of a run, measured now or read from the notebook.
  func screen(of measured: Measured, explained: Bool = true) -> Document {
    resultScreen(of: measured).document(explained: explained)
  }

  /// The parts of the screen of a run.
  func resultScreen(of measured: Measured) -> ResultScreen {
    ResultScreen(measured: measured) { self.explanation(of: $0, in: measured) }
  }

  /// Runs a plan in a worker under supervision and judges what it recorded.
  func measure(_ plan: Plan, of experiment: any Experiment) throws -> Measured {
    // A page that waited for a key would hold up the run.
    session.output.flush()
    let machine = try Machine.current()
    let before = try? ProcessorTimes.read()
    let line = ProgressLine(name: plan.experiment, output: session.output)
    let supervisor = Supervisor<Record>(limits: limits(of: plan, experiment)) { bytes in
      switch Record(line: bytes) {
      case nil: .rejected(reason: "not one of the protocol's objects")
      case .finished(let end)?: .last(.finished(end))
      case let record?: .record(record)
      }
    }
    let run = supervisor.run(
      WorkerCommand(executable: "/proc/self/exe", arguments: [Worker.word] + plan.words),
      terminal: session.output.terminalDescriptor,
      listener: RunListener(
        progress: { line.update(elapsed: $0.elapsed, budget: plan.settings.seconds * 1e9) },
        resized: { self.session.output.followWindow() }))
    line.end()
    let circumstances = Circumstances(
      machine: machine, before: before, after: try? ProcessorTimes.read(), ending: run.ending,
      ownSeconds: run.usage.processorSeconds, seconds: run.seconds)
    let observations = Observations(records: run.records + circumstances.records)
    let judgement = experiment.measurement.judge(observations)
    return Measured(
      plan: plan, experiment: experiment, ending: run.ending, observations: observations,
      judgement: judgement,
      caveats: Caveat.eachOnce(judgement.caveats + circumstances.caveats(observations)),
      seconds: run.seconds)
  }

  private func limits(of plan: Plan, _ experiment: any Experiment) -> Limits {
    let declaration = type(of: experiment).declaration
    var limits = Limits()
    // What a plan may take beyond its budget: the last slice, and starting and cleaning up.
    limits.wallSeconds = plan.settings.seconds * 2 + 10
    if let memory = declaration.memoryLimit {
      limits.memory = memory
      limits.addressSpace = max(limits.addressSpace, memory)
    }
    if let tasks = declaration.taskLimit { limits.processes = tasks }
    return limits
  }

  private func explanation(of finding: Finding, in measured: Measured) -> [Prose.Block]? {
    let language = session.settings.language.rawValue
    let name = measured.plan.experiment
    guard
      let page = try? session.library.explanations(experiment: name, language: language).content,
      let section = page.explanation(finding: finding.name, value: finding.value)
    else { return nil }
    return try? section.filled(with: Placeholders(measured: measured).text)
  }
}
