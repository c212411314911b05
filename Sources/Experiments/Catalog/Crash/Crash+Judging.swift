public import Results
internal import Platform
internal import Statistics
public import Terminal

extension Crash {
  /// Decides who lives on from the shares, and what the parent learns from what it was told.
  public func judge(_ observations: Observations) -> Judgement {
    let names = ["survivors"]
    var findings: [Finding] = []
    if let othersLive = Self.othersLive(observations, .thread) {
      findings.append(
        Finding(othersLive ? ThreadCrash.othersSurvive : .allDie, decidedBy: names))
    }
    if let othersLive = Self.othersLive(observations, .process) {
      findings.append(
        Finding(othersLive ? ProcessCrash.othersSurvive : .allDie, decidedBy: names))
      findings.append(
        Finding(Self.learned(observations), decidedBy: ["learned-signal", "learned-code"]))
    }
    return Judgement(quantities: Self.figures(observations), findings: findings)
  }

  /// The shares of survivors, and the medians of everything else.
  static func figures(_ observations: Observations) -> [Judgement.Quantity] {
    let shares = [WorkerKind.thread, .process].compactMap { kind in
      survivors(observations, kind).map {
        Judgement.Quantity(quantity("survivors"), condition: Crash.condition(kind), $0)
      }
    }
    return shares + observations.medians(declaration.quantities.filter { $0.name != "survivors" })
  }

  /// Whether most of the others lived on; nil before that was measured.
  static func othersLive(_ observations: Observations, _ kind: WorkerKind) -> Bool? {
    survivors(observations, kind).map { $0.value > 0.5 }
  }

  /// The share of survivors, with an interval from the rounds.
  ///
  /// A round is one trial, because what ends one worker may end all: they are not independent.
  private static func survivors(_ observations: Observations, _ kind: WorkerKind) -> Estimate? {
    let shares = observations.values("survivors", condition: Crash.condition(kind))
    let survived = shares.reduce(0, +)
    return Proportion.estimate(successes: Int(survived.rounded()), trials: shares.count)
  }

  /// What the parent of processes was told.
  static func learned(_ observations: Observations) -> ParentLearns {
    let condition = Crash.condition(.process)
    let signals = observations.values("learned-signal", condition: condition).count
    let codes = observations.values("learned-code", condition: condition).count
    if signals == 0, codes == 0 { return .nothing }
    return signals >= codes ? .signal : .exitCode
  }

  /// The lives of the first round around the fault, for both kinds, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    Self.pictures(observations, judgement, workers: workers)
  }

  /// The same, whoever ran the workers.
  static func pictures(
    _ observations: Observations, _ judgement: Judgement, workers: Int
  ) -> [Block] {
    let pictures = [(WorkerKind.thread, "Threads"), (.process, "Processes")].map { kind, name in
      Block.chart(
        .timeline(
          EventTimeline.chart(
            observations.events, title: "\(name), of which worker \(CrashStage.failing + 1) fails",
            condition: Crash.condition(kind),
            label: { $0 == workers ? "parent" : "worker \($0 + 1)" })))
    }
    return pictures + [
      .table(newsTable(observations, judgement)),
      .table(QuantityTable.table(judgement, of: declaration)),
    ]
  }

  /// A row for each kind: who survived, and what the parent was told in words.
  private static func newsTable(_ observations: Observations, _ judgement: Judgement) -> Table {
    var table = Table(
      title: "After the fault",
      columns: [
        .init("workers"), .init("others still running", .decimal), .init("parent learned"),
      ])
    for (kind, name) in [(WorkerKind.thread, "threads"), (.process, "processes")] {
      let condition = Crash.condition(kind)
      let share = judgement.estimate("survivors", condition: condition)
      table.append([
        Text(name, .strong),
        share.map { .number(NumberFormat.format($0.value, unit: .share)) }
          ?? Text("not measured", .faint),
        Text(news(observations, condition)),
      ])
    }
    return table
  }

  private static func news(_ observations: Observations, _ condition: String) -> String {
    let signals = observations.values("learned-signal", condition: condition)
    if let number = Median.value(of: signals) {
      return ExitStatus.signaled(Signal(rawValue: Int32(number)), coreDumped: false).words
    }
    let codes = observations.values("learned-code", condition: condition)
    return Median.value(of: codes).map { ExitStatus.exited(code: Int32($0)).words } ?? "nothing"
  }
}
