internal import Apparatus
internal import Experiments
internal import Notebook
internal import Platform
internal import Results
internal import Supervision

/// Takes an experiment from the typed words to the notebook: plan, run, judge, note down.
struct ExperimentRunner {
  let archive: Archive
  /// The terminal whose modes a run must leave as they are; nil where there is none.
  let terminal: FileDescriptor?
  /// Takes in how far a run is.
  let report: (RunProgress) -> Void

  /// Runs the experiment of a line of content and keeps the run in the notebook.
  func run(line: String) throws(ShellError) -> RecordedRun {
    let invocation = try ExperimentCatalog.understood(line)
    do {
      return try run(invocation)
    } catch let error as ShellError {
      throw error
    } catch let error as PlatformError {
      throw .unmeasured(error)
    } catch {
      throw .damagedNotebook
    }
  }

  /// Runs an experiment and keeps the run in the notebook.
  func run(_ invocation: any ExperimentInvocation) throws -> RecordedRun {
    try prepare(invocation.subject)
    let (run, machine) = try measure(
      invocation.plan(freshSeed: freshSeed()), of: invocation.subject)
    var measured = run
    let result = ResultObject.make(measured, machine: MachineReport.facts(of: machine))
    measured.notebookEntry = archive.note(.run(result))
    passOn(measured.ending)
    let entry = NotebookEntry(
      id: measured.notebookEntry ?? 0, seconds: Archive.now, content: .run(result))
    return RecordedRun(measured: measured, result: result, entry: entry)
  }

  /// A signal that asked for the end of the lab ended the run first; the prompt hears it next.
  private func passOn(_ ending: Ending) {
    guard case .interrupted(let signal) = ending, [.terminate, .hangUp].contains(signal),
      signal.isBlocked
    else { return }
    try? signal.send(toProcess: ProcessIdentifier.current)
  }

  private func prepare(_ experiment: any Experiment) throws {
    do {
      try experiment.measurement.prepare()
    } catch let error as InterpreterError {
      throw ShellError.interpreter(error)
    }
  }

  /// A seed where nobody chose one: small enough to be typed again.
  private func freshSeed() -> UInt64 { UInt64.random(in: 1...99_999) }

  /// Runs a plan in a worker under supervision and judges what it recorded.
  /// - Returns: what was measured, and the machine as it was when the run had ended.
  private func measure(
    _ plan: Plan, of experiment: any Experiment
  ) throws -> (Measured, Machine) {
    report(.begins(plan))
    defer { report(.ends) }
    let before = try? ProcessorTimes.read()
    let run = supervise(plan, of: experiment)
    let after = try? ProcessorTimes.read()
    let machine = try Machine.current()
    let ending = isStoppedWhileMeasuringOn(run, of: plan) ? .finished : run.ending
    let circumstances = Circumstances(
      machine: machine, before: before, after: after, ending: ending,
      ownSeconds: run.usage.processorSeconds, seconds: run.seconds)
    let observations = Observations(records: run.records + circumstances.records)
    let judgement = experiment.measurement.judge(observations)
    let measured = Measured(
      plan: plan, experiment: experiment, ending: ending, observations: observations,
      judgement: judgement,
      caveats: Caveat.eachOnce(judgement.caveats + circumstances.caveats(observations)),
      seconds: run.seconds)
    return (measured, machine)
  }

  /// Whether somebody stopped a run that had all its time already and only went on to decide more.
  private func isStoppedWhileMeasuringOn(_ run: Run<Record>, of plan: Plan) -> Bool {
    plan.settings.untilDecided && run.ending == .interrupted(by: .interrupt)
      && run.seconds > plan.settings.seconds
  }

  private func supervise(_ plan: Plan, of experiment: any Experiment) -> Run<Record> {
    let supervisor = Supervisor<Record>(limits: limits(of: plan, experiment)) { bytes in
      switch Record(line: bytes) {
      case nil: .rejected
      case .finished(let end)?: .last(.finished(end))
      case let record?: .record(record)
      }
    }
    return supervisor.run(
      WorkerCommand(executable: "/proc/self/exe", arguments: [Worker.word] + plan.words),
      terminal: terminal,
      listener: RunListener(
        progress: { report(.goesOn(elapsed: Double($0.elapsed))) },
        resized: { report(.windowChanged) }))
  }

  private func limits(of plan: Plan, _ experiment: any Experiment) -> Limits {
    let declaration = type(of: experiment).declaration
    var limits = Limits()
    // What a plan may take beyond its budget: the last slice, and starting and cleaning up.
    limits.wallSeconds = plan.settings.mostSeconds * 2 + 10
    if let memory = declaration.memoryLimit {
      limits.memory = memory
      limits.addressSpace = max(limits.addressSpace, memory)
    }
    if let tasks = declaration.taskLimit { limits.processes = tasks }
    return limits
  }
}
