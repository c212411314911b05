public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Times tasks in a control group with a quota of processor time, as containers have one.
public struct Container: Experiment {
  /// The quotas, in per cent of one processor.
  @Option(
    help: .init(
      "Quotas in per cent of one processor, 10 to 400, with commas.", valueName: "list"))
  public var quotas = CommaList([100, 50])
  /// The processor time that one task needs.
  @Option(help: .init("Processor time of one task (1ms to 10ms).", valueName: "time"))
  public var task = TimeSpan(nanoseconds: 5e6)
  /// The period after which the kernel gives a new quota.
  @Option(help: .init("Period of the quota (10ms to 200ms).", valueName: "time"))
  public var period = TimeSpan(nanoseconds: 100e6)
  /// How many threads do tasks at once.
  @Option(help: .init("Threads that do tasks (1 to 4).", valueName: "count")) public var workers = 1

  /// The default options.
  public init() {}

  /// Checks the options against what the kernel takes and a person waits for.
  public func validate() throws {
    try OptionError.check("--quotas", quotas.elements.count, in: 1...4, because: .patience)
    for quota in quotas.elements {
      try OptionError.check("--quotas", quota, in: 10...400, because: .patience)
    }
    try OptionError.check(
      "--task", task, in: .init(nanoseconds: 1e6)...(.init(nanoseconds: 1e7)), because: .patience)
    // The smallest quota of the shortest period is 1 ms, which the kernel still takes.
    try OptionError.check(
      "--period", period, in: .init(nanoseconds: 1e7)...(.init(nanoseconds: 2e8)),
      because: .patience)
    try OptionError.check("--workers", workers, in: 1...4, because: .tasks)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "container",
    abstract: "Time tasks under a quota of processor time, as containers have one",
    discussion: """
      A child process joins a control group of its own and does tasks of the same length one after \
      the other: without a limit, and with each quota. The kernel's own count of throttled periods \
      (cpu.stat) stands beside. It needs the right to make a control group; the group is removed \
      at the end, however the run ends.
      """,
    quantities: [
      taskMedian, taskSlowest, throttledPeriods, throttledTime, seenProcessors, medianRatio,
      slowestRatio,
    ],
    findings: [throttling.declaration, typicalTask.declaration, slowestTask.declaration],
    words: [ContainerWord.self, ContainerState.self],
    code: DecisiveCode(
      file: "QuotaSlice.swift", functions: "run", apparatus: ["QuotaGroup.swift", "BusyWork.swift"]),
    defaults: .init(rounds: 12, seconds: 3.5, quickRounds: 6, quickSeconds: 2))

  /// The quotas to compare, no limit first and then the largest one.
  var limits: [QuotaLimit] {
    [.none] + Set(quotas.elements).sorted(by: >).map { .percent($0) }
  }
  /// The smallest quota, which the findings are of.
  var smallest: QuotaLimit { .percent(quotas.elements.min() ?? 100) }

  /// Does the tasks once a round without a limit and under each quota.
  public func measure(_ recorder: Recorder) throws {
    let group: QuotaGroup
    do throws(PlatformError) {
      group = try QuotaGroup(named: Self.groupName)
    } catch {
      return try recorder.note(.quotaRefused, text: error.reason)
    }
    defer { group.remove() }
    try recorder.noteUsableProcessors(try Affinity.usable().count)
    let limits = limits
    try recorder.rounds(conditions: limits.count) { round, order in
      for limit in order.map({ limits[$0] }) where !recorder.isOverdue {
        let run = try slice(limit).run(in: group)
        try record(run, limit, round: round, to: recorder)
        if round == 0 { try draw(run, limit, to: recorder) }
      }
    }
  }

  /// The group has the name of the run, so that it goes with the run's folder.
  private static var groupName: String {
    let folder = ProcessEnvironment.nonEmptyValue(of: ScratchFile.folderVariable)
    let name = folder?.split(separator: "/").last.map(String.init)
    return name ?? "conlab-\(ProcessIdentifier.current)"
  }

  private func slice(_ limit: QuotaLimit) -> QuotaSlice {
    let (task, period) = (Int(task.nanoseconds), Int(period.nanoseconds))
    // Two quotas of processor time, so that the smallest one is used up while tasks are left.
    let time = 2 * period * (quotas.elements.min() ?? 100) / 100
    return QuotaSlice(
      limit: limit, period: period, task: task, workers: workers,
      tasks: max(4, time / (task * workers)))
  }

  private func record(
    _ run: QuotaSlice.Outcome, _ limit: QuotaLimit, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let values = [
      (Self.taskMedian, run.median), (Self.taskSlowest, run.slowest),
      (Self.throttledPeriods, Double(run.statistics.throttled)),
      (Self.throttledTime, Double(run.statistics.throttledTime)),
      (Self.seenProcessors, Double(run.processors)),
    ]
    for (quantity, value) in values {
      try recorder.observe(quantity, limit.condition, round: round, value)
    }
  }

  /// A row for each limit: the tasks of the first worker, one behind the other.
  private func draw(
    _ run: QuotaSlice.Outcome, _ limit: QuotaLimit, to recorder: Recorder
  ) throws(PlatformError) {
    guard let row = limits.firstIndex(of: limit) else { return }
    for (index, stretch) in run.firstWorker.enumerated() {
      let isLong = stretch.upperBound - stretch.lowerBound > Thresholds.several * task.nanoseconds
      let state: ContainerState = isLong ? .long : index.isMultiple(of: 2) ? .task : .next
      try recorder.event(
        .init(
          worker: row, name: state.rawValue, start: stretch.lowerBound, end: stretch.upperBound))
    }
  }
}

extension Record.Note.Name {
  /// No control group can be made here; the text is the reason.
  static let quotaRefused = Self("quota-refused")
}
