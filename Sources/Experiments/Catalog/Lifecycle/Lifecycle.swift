public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results
internal import Statistics

/// Creates, starts and joins workers, and shows their lives on one line of time.
public struct Lifecycle: Experiment {
  /// Whether the workers are threads of one process or processes of their own.
  @Option(help: "What a worker is; Python starts processes by fork, forkserver or spawn.")
  public var kind = StartKind.thread
  /// How many workers live at once.
  @Option(help: .init("Workers to create (1 to 256).", valueName: "count")) public var workers = 4
  /// How long each worker computes.
  @Option(help: .init("Processor time that each worker needs.", valueName: "time"))
  public var work = TimeSpan(nanoseconds: 5e6)
  /// Who lives.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 1...256, because: .tasks)
    try OptionError.check("--work", work, in: .init(nanoseconds: 0)...(.init(nanoseconds: 1e9)))
    try StartKind.check(kind, runtime.runtime)
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python:
      PythonLifecycle(
        kind: kind, workers: workers, work: work, interpreters: runtime.interpreters)
    }
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "lifecycle",
    abstract: "Create, start and join workers, and watch their lives",
    discussion: """
      Each round creates the workers one after the other, lets each compute, and joins them in the \
      order of their creation. The first round is drawn.
      """,
    quantities: [startDelay, lifetime, orderAgreement, orderKept, processes, processors],
    findings: [
      finishingOrder.declaration, identity.declaration,
      PythonLifecycle.finishingOrder.declaration, PythonLifecycle.identity.declaration,
    ],
    words: [LifecycleWord.self, LifecycleState.self],
    code: DecisiveCode(
      file: "Lifecycle.swift", functions: "measure", apparatus: ["Team.swift", "BusyWork.swift"]),
    defaults: .init(rounds: 30, seconds: 2, quickRounds: 10, quickSeconds: 0.6))

  /// Runs the workers once a round and records their lives.
  public func measure(_ recorder: Recorder) throws {
    try recorder.rounds(conditions: 1) { round, _ in
      let reports = try Team(
        kind: kind.native ?? .process, count: workers, placement: .free, gated: false
      )
      .run { _ in BusyWork.spin(nanoseconds: Int(work.nanoseconds), by: .processorTime) }
      try record(reports, round: round, to: recorder)
    }
  }

  private func record(_ reports: [MemberReport], round: Int, to recorder: Recorder) throws {
    let lives = reports.compactMap { report in
      report.running.map { (created: report.created, running: $0) }
    }
    func observe(_ quantity: Quantity, _ value: Double) throws(PlatformError) {
      try recorder.observe(quantity, round: round, value)
    }
    for life in lives {
      try observe(Self.startDelay, Double(life.running.lowerBound - life.created))
      try observe(Self.lifetime, Double(life.running.count))
    }
    let agreement = RankAgreement(
      lives.map { Double($0.created) }, lives.map { Double($0.running.upperBound) })
    if let agreement { try observe(Self.orderAgreement, agreement.tau) }
    try observe(Self.processes, Double(Set(reports.map(\.processIdentifier)).count))
    try observe(Self.processors, Double(Set(reports.compactMap(\.processorAtEnd)).count))
    if round == 0 { try draw(reports, to: recorder) }
  }

  private func draw(_ reports: [MemberReport], to recorder: Recorder) throws {
    guard let zero = reports.map(\.created).min() else { return }
    for report in reports {
      guard let running = report.running else { continue }
      let moments = [report.created, running.lowerBound, running.upperBound, report.joined]
        .map { Double($0 - zero) }
      let thread = report.threadIdentifier.map { ", thread \($0)" } ?? ""
      let detail = "process \(report.processIdentifier)\(thread)"
      for (state, span) in zip(
        [LifecycleState.created, .running, .ended], zip(moments, moments.dropFirst()))
      {
        try recorder.event(
          .init(
            worker: report.index, name: state.rawValue, start: span.0, end: span.1,
            processor: report.processorAtEnd, detail: detail))
      }
    }
  }
}
