internal import Notebook
internal import Platform
internal import Results
internal import Supervision
internal import Witness

/// Takes a program from its command line to the notebook: watch, judge, note down.
struct ProgramWatcher {
  let archive: Archive
  /// The command line as the notebook keeps it.
  let plan: Plan

  /// What stands for an experiment in the results of watched programs.
  static let name = "watch"

  /// Watches to the end, whatever that is, and puts back the modes of a terminal.
  func run(_ request: WatchRequest, terminal: FileDescriptor) throws(ShellError) -> WatchedRun {
    let modes = TerminalModes(of: terminal)
    let before = try? ProcessorTimes.read()
    let watched = try watch(request)
    modes?.restore(keepingInput: true)
    let after = try? ProcessorTimes.read()
    do {
      let machine = try Machine.current()
      return note(watched, machine, before, after)
    } catch {
      throw .watch(.failed(error))
    }
  }

  private func watch(_ request: WatchRequest) throws(ShellError) -> Watched {
    do {
      return try Watch(request).run()
    } catch {
      throw .watch(Self.problem(error, of: request.target))
    }
  }

  private static func problem(
    _ error: PlatformError, of target: WatchRequest.Target
  ) -> WatchProblem {
    switch (error, target) {
    case (.call("exec", _), .start(let words)):
      error.reason.hasSuffix("ENOENT") ? .notFound(words[0]) : .notRunnable(words[0], error)
    case (.call("pidfd_open", _), .process(let process)): .noProcess(Int(process))
    case (.unsupported, .process(let process)): .foreignProcess(Int(process), error)
    default: .failed(error)
    }
  }

  private func note(
    _ watched: Watched, _ machine: Machine, _ before: ProcessorTimes?, _ after: ProcessorTimes?
  ) -> WatchedRun {
    let seconds = Double(watched.duration) / 1e9
    let own = watched.usage.map { Double($0.userTime + $0.systemTime) / 1e9 } ?? 0
    let circumstances = Circumstances(
      machine: machine, before: before, after: after, ending: .finished, ownSeconds: own,
      seconds: seconds)
    let processors = Record.note(.init(.usableProcessors, value: Double(machine.parallelism)))
    let observations = Observations(
      records: watched.records + [processors] + circumstances.records)
    let judgement =
      WatchReport(observations).map { WatchJudge(observations, $0).judgement }
      ?? Judgement(findings: [])
    let caveats = circumstances.caveats(observations)
    let words = RunSentences(words: .english)
    let result = RunResult(
      experiment: Self.name, plan: plan, outcome: watched.ending.outcome,
      machine: MachineReport.facts(of: machine), figures: judgement.figures,
      findings: judgement.findings,
      caveats: caveats.map { StatedCaveat($0, text: words.sentence(of: $0)) }, seconds: seconds,
      version: LabVersion.current, observations: observations.recorded,
      events: observations.events, notes: observations.notes)
    let number = archive.note(.run(result))
    return WatchedRun(watched: watched, result: result, number: number)
  }
}

/// A program that was just watched, and what the notebook keeps of it.
struct WatchedRun {
  let watched: Watched
  let result: RunResult
  /// The number of the entry; nil where the notebook could not be written.
  let number: Int?

  /// The result without what was counted block by block, and without stretches of time.
  var shown: RunResult {
    var shown = result
    shown.observations = nil
    shown.events = nil
    return shown
  }

  /// The status of the lab: that of success only where the program had it or went on.
  var exitCode: ExitCode {
    switch watched.ending {
    case .ended(let status): status?.isSuccess ?? true ? .success : .failed
    case .timeOver, .stuck: .success
    case .interrupted: .interrupted
    }
  }
}

extension WatchEnding {
  /// The name of the ending in the result object.
  fileprivate var outcome: Outcome {
    switch self {
    case .ended, .timeOver, .stuck: .finished
    case .interrupted: .interrupted
    }
  }
}
