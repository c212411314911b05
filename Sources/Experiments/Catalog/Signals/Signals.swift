public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Sends signals to a thread, a process and a group of processes, and counts whom they reach.
public struct Signals: Experiment {
  /// How many processes are in the group.
  @Option(help: .init("Processes of the group (2 to 4).", valueName: "count"))
  public var processes = 2
  /// How many threads each of them has.
  @Option(help: .init("Threads of each process (2 to 4).", valueName: "count"))
  public var threads = 2
  /// Who gets the signals.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks the options against what can be told apart.
  public func validate() throws {
    try OptionError.check("--processes", processes, in: 2...4, because: .tasks)
    try OptionError.check("--threads", threads, in: 2...4, because: .tasks)
    if runtime.runtime == .python {
      try OptionError.checkDefault("--processes", processes, 2, because: .ownForms)
      try OptionError.checkDefault("--threads", threads, 2, because: .ownForms)
    }
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python: PythonSignals(interpreters: runtime.interpreters)
    }
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "signals",
    abstract: "Send signals to a thread, a process and a group, and count whom they reach",
    discussion: """
      A few processes of one group have a few threads each. One signal ends whoever has not decided \
      otherwise (SIGTERM); another one is blocked, and all threads wait for it (SIGUSR1). Each is \
      sent to one thread, to one process and to the group. In Python an interrupt (SIGINT) is sent to the \
      group of a program with a pool, as Ctrl-C does.
      """,
    quantities: [
      endedThreads, receivers, PythonSignals.tasksAfter, PythonSignals.ended,
      PythonSignals.endTime,
    ],
    findings: [
      threadReach.declaration, processReach.declaration, groupReach.declaration,
      processReceivers.declaration, groupReceivers.declaration,
    ] + PythonSignals.findings,
    words: [SignalsWord.self],
    code: DecisiveCode(
      file: "SignalSlice.swift", functions: "send", "endedThreads", "receivers",
      apparatus: ["Signal+Receiving.swift"]),
    defaults: .init(rounds: 20, seconds: 3, quickRounds: 6, quickSeconds: 1))

  /// Sends both signals once a round to each target.
  public func measure(_ recorder: Recorder) throws {
    let targets = SignalTarget.allCases
    try recorder.rounds(conditions: targets.count) { round, order in
      for target in order.map({ targets[$0] }) {
        let slice = SignalSlice(target: target, processes: processes, threads: threads)
        if let ended = try slice.endedThreads() {
          try recorder.observe(Self.endedThreads, target.condition, round: round, Double(ended))
        }
        if let receivers = try slice.receivers() {
          try recorder.observe(Self.receivers, target.condition, round: round, Double(receivers))
        }
      }
    }
  }
}
