public import ArgumentParser
internal import Results
internal import Platform
internal import Apparatus
internal import Statistics
internal import Terminal

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

  /// Whether workers end in the order in which they were started.
  enum FinishingOrder: String, FindingValue {
    static let name = "finishing-order"
    case kept
    case mixed
    case broken
    case inconclusive
  }

  /// Whether the workers have one process identifier or one each.
  enum Identity: String, FindingValue {
    static let name = "identity"
    case oneProcess = "one-process"
    case oneProcessEach = "one-process-each"
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "lifecycle",
    abstract: "Create, start and join workers, and watch their lives",
    discussion: """
      Each round creates the workers one after the other, lets each compute, and joins them in the \
      order of their creation. The first round is drawn.
      """,
    quantities: [
      .init("start-delay", unit: .nanoseconds, of: "from asking for a worker to its first step"),
      .init("lifetime", unit: .nanoseconds, of: "from a worker's first step to its last"),
      .init(
        "order-agreement", unit: .count,
        of: "Kendall's tau of starting and finishing order: 1 the same, -1 reversed"),
      .init("order-kept", unit: .share, of: "rounds whose finishing order was the starting order"),
      .init("processes", unit: .count, of: "different process identifiers among the workers"),
      .init("processors", unit: .count, of: "different processors that the workers ended on"),
    ],
    findings: [FinishingOrder.self, Identity.self] + PythonLifecycle.findings,
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
    for life in lives {
      try recorder.observe(
        "start-delay", round: round, Double(life.running.lowerBound - life.created))
      try recorder.observe("lifetime", round: round, Double(life.running.count))
    }
    let agreement = RankAgreement(
      lives.map { Double($0.created) }, lives.map { Double($0.running.upperBound) })
    if let agreement { try recorder.observe("order-agreement", round: round, agreement.tau) }
    try recorder.observe(
      "processes", round: round, Double(Set(reports.map(\.processIdentifier)).count))
    try recorder.observe(
      "processors", round: round, Double(Set(reports.compactMap(\.processorAtEnd)).count))
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
      for (name, span) in zip(["created", "running", "ended"], zip(moments, moments.dropFirst())) {
        try recorder.event(
          .init(
            worker: report.index, name: name, start: span.0, end: span.1,
            processor: report.processorAtEnd, detail: detail))
      }
    }
  }
}
