public import Apparatus
internal import Results
public import ArgumentParser
internal import Platform

/// Lets one of several workers fail, as threads and as processes, and looks who lives on.
public struct Crash: Experiment {
  /// The way in which one worker fails.
  @Option(help: "How one worker fails.") public var how = SuddenEnd.segfault
  /// How many workers run, the failing one included.
  @Option(help: .init("Workers, one of which fails (2 to 64).", valueName: "count"))
  public var workers = 3
  /// Who runs the workers.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks that somebody is there who could survive, and not too many.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...64, because: .tasks)
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python:
      PythonCrash(how: how, workers: workers, interpreters: runtime.interpreters)
    }
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "crash",
    abstract: "Let one worker fail and see who lives on and what the parent learns",
    discussion: """
      Each round runs the workers twice, as threads of one process and as processes. The second \
      worker fails while all of them compute; the parent waits for the process that ended, then \
      looks who of the others still gives signs of life. The first round is drawn.
      """,
    quantities: [survivors, detectionTime, .learnedSignal, .learnedCode, tracePrinted],
    findings: [threadCrash.declaration, processCrash.declaration, parentLearns.declaration]
      + PythonCrash.findings,
    words: [CrashWord.self, CrashState.self],
    code: DecisiveCode(
      file: "CrashHeartbeats.swift", functions: "live",
      apparatus: ["Team.swift", "ForkedProcess.swift"]),
    defaults: .init(rounds: 30, seconds: 2, quickRounds: 10, quickSeconds: 0.6))

  static func condition(_ kind: WorkerKind) -> Condition { [.kind: kind.rawValue] }

  /// Lets a worker of each kind fail once a round.
  public func measure(_ recorder: Recorder) throws {
    let kinds = [WorkerKind.thread, .process]
    try recorder.rounds(conditions: kinds.count) { round, order in
      for kind in order.map({ kinds[$0] }) {
        let condition = Crash.condition(kind)
        let slice = CrashSlice(kind: kind, workers: workers, how: how)
        guard let outcome = try slice.run() else {
          try recorder.note(.noFault, condition, value: Double(round))
          continue
        }
        try record(outcome, condition, round: round, to: recorder)
        if round == 0 { try draw(outcome, condition, to: recorder) }
      }
    }
  }

  private func record(
    _ outcome: CrashSlice.Outcome, _ condition: Condition, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let survivors = outcome.survived.values.filter { $0 }.count
    try recorder.observe(
      Self.survivors, condition, round: round,
      Double(survivors) / Double(outcome.survived.count))
    switch outcome.status {
    case .signaled(let signal, _):
      try recorder.observe(
        .learnedSignal, condition, round: round, Double(signal.rawValue))
    case .exited(let code):
      try recorder.observe(.learnedCode, condition, round: round, Double(code))
    case nil: break
    }
    if let learned = outcome.learned, condition == Crash.condition(.process) {
      try recorder.observe(
        Self.detectionTime, condition, round: round, Double(learned - outcome.fault))
    }
  }

  /// Draws the lives of the workers, and of the parent below them.
  private func draw(
    _ outcome: CrashSlice.Outcome, _ condition: Condition, to recorder: Recorder
  ) throws(PlatformError) {
    guard let zero = outcome.lives.compactMap(\.self).map(\.lowerBound).min() else { return }
    func event(
      _ row: Int, _ state: CrashState, _ start: Int, _ end: Int
    ) throws(PlatformError) {
      try recorder.event(
        .init(
          worker: row, name: state.rawValue, start: Double(start - zero), end: Double(end - zero),
          condition: condition))
    }
    for worker in outcome.lives.indices {
      guard let life = outcome.drawnLife(of: worker) else { continue }
      try event(worker, .running, life.lowerBound, life.upperBound)
    }
    try event(CrashHeartbeats.failing, .fault, outcome.fault, outcome.fault)
    try event(workers, .waiting, zero, outcome.learned ?? outcome.told)
    if let learned = outcome.learned {
      try event(workers, .parentKnows, learned, learned)
      try event(workers, .running, learned, outcome.told)
    }
  }
}

extension Record.Note.Name {
  /// The fault did not come about in a round; the value is the number of the round.
  fileprivate static let noFault = Self("no-fault")
}
