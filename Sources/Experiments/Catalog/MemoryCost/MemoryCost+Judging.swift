public import Results
internal import Statistics
public import Terminal

extension MemoryCost {
  // With fewer, not even smallest to largest is an interval of 95 %.
  private static let roundsNeeded = 6

  /// Decides from the ratio of the two kinds in each round, and from the stacks.
  public func judge(_ observations: Observations) -> Judgement {
    var judgement = Judgement(
      quantities: observations.medians(Self.declaration.quantities), findings: [])
    if let reserved = judgement.estimate("stack-reserved"),
      let touched = judgement.estimate("stack-touched")
    {
      // A tenth is far more than an idle thread needs and far less than it could have.
      let value = touched.high < reserved.low / 10 ? Stack.reservedNotUsed : .used
      judgement.findings.append(
        Finding(value, decidedBy: ["stack-reserved", "stack-touched"]))
    }
    let comparison = comparison(observations)
    if let comparison {
      judgement.quantities.insert(
        .init(Self.quantity("process-thread-ratio"), comparison.ratio),
        at: min(2, judgement.quantities.count))
    }
    judgement.findings.append(
      Finding(
        Cost(rawValue: TimesVerdict(comparison).rawValue) ?? .inconclusive,
        decidedBy: ["process-thread-ratio"]))
    let rounds = comparison?.ratio.count ?? 0
    if rounds < Self.roundsNeeded {
      judgement.caveats.append(.fewRounds(count: rounds, needed: Self.roundsNeeded))
    }
    return judgement
  }

  private func comparison(_ observations: Observations) -> PairedComparison? {
    let threads = observations.sample("thread-memory")
    let processes = observations.sample("process-memory")
    let byRound = Dictionary(
      zip(threads?.rounds ?? [], threads?.values ?? [])
    ) { first, _ in first }
    let pairs = zip(processes?.rounds ?? [], processes?.values ?? []).compactMap { round, value in
      byRound[round].map { (process: value, thread: $0) }
    }
    return PairedComparison(first: pairs.map(\.process), second: pairs.map(\.thread))
  }

  /// The memory of one worker of either kind with its page tables, and all figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let bars = [
      ("one more thread", "thread-memory", ""),
      ("its page tables", "page-tables", "kind=thread"),
      ("one more process", "process-memory", ""),
      ("its page tables", "page-tables", "kind=process"),
    ].compactMap { label, name, condition in
      judgement.estimate(name, condition: condition).map {
        BarChart.Bar(label, $0.value, low: $0.low, high: $0.high)
      }
    }
    let chart = BarChart(title: "Memory of one idle worker", unit: .bytes, bars: bars)
    return [
      .chart(.bars(chart)), .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }
}
