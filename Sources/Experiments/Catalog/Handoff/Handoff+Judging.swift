internal import Platform
public import Results
internal import Statistics
public import Terminal

extension Handoff {
  /// Decides which queue carries more, what consumers add, and how often somebody sleeps.
  public func judge(_ observations: Observations) -> Judgement {
    guard let fewest = users.first, let most = users.map(\.consumers).max() else {
      return Judgement(findings: [])
    }
    func rates(_ first: String, over second: String) -> PairedComparison? {
      observations.comparison("handoff-rate", first, over: second)
    }
    let single = Self.condition(.condition, fewest.producers, fewest.consumers)
    let choice = rates(
      Self.condition(.ring, fewest.producers, fewest.consumers),
      over: Self.condition(.pipe, fewest.producers, fewest.consumers))
    let consumers =
      most == fewest.consumers
      ? nil : rates(Self.condition(.condition, fewest.producers, most), over: single)
    let sleeps = Median.estimate(of: observations.values("sleeps-per-item", condition: single))
    let rounds = observations.roundCount
    let alone = observations.note("processors")?.value == 1
    return Judgement(
      quantities: observations.medians(Self.declaration.quantities)
        + (choice.map { [.init(Self.quantity("ring-pipe-ratio"), $0.ratio)] } ?? [])
        + (consumers.map { [.init(Self.quantity("consumers-ratio"), $0.ratio)] } ?? []),
      findings: [
        Finding(Self.queueChoice(choice), decidedBy: ["ring-pipe-ratio"]),
        Finding(Self.moreConsumers(consumers), decidedBy: ["consumers-ratio"]),
        Finding(Self.wakeUps(sleeps), decidedBy: ["sleeps-per-item"]),
      ],
      caveats: (rounds < 6 ? [Caveat.fewRounds(count: rounds, needed: 6)] : [])
        + (alone ? [.fewerProcessorsThanWorkers(processors: 1, workers: 2)] : []))
  }

  private static func queueChoice(_ comparison: PairedComparison?) -> QueueChoice {
    switch RatioVerdict(comparison) {
    case .lower: .pipeFaster
    case .same: .same
    case .higher: .ringFaster
    case .unclear: .inconclusive
    }
  }

  private static func moreConsumers(_ comparison: PairedComparison?) -> MoreConsumers {
    switch RatioVerdict(comparison) {
    case .lower: .slower
    case .same: .same
    case .higher: .faster
    case .unclear: .inconclusive
    }
  }

  /// Rare is less than one sleep for ten items, every item more than nine for ten.
  private static func wakeUps(_ sleeps: Estimate?) -> WakeUps {
    guard let sleeps, sleeps.level >= 0.95 else { return .inconclusive }
    if sleeps.high < 0.1 { return .rare }
    if sleeps.low > 0.9 { return .everyItem }
    return sleeps.low >= 0.1 && sleeps.high <= 0.9 ? .some : .inconclusive
  }

  /// The rates by queue and users, and a row for each with its sleeps.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var bars: [BarChart.Bar] = []
    var table = Table(
      columns: [
        .init("producers", .trailing), .init("consumers", .trailing), .init("queue"),
        .init("items a second", .decimal), .init("sleeps an item", .decimal),
      ])
    for (producers, consumers) in users {
      for queue in WorkQueueKind.allCases {
        let condition = Self.condition(queue, producers, consumers)
        let rate = judgement.estimate("handoff-rate", condition: condition)
        if let rate {
          bars.append(
            .init(
              "\(producers) to \(consumers), \(queue.rawValue)", rate.value, low: rate.low,
              high: rate.high))
        }
        let refusal = observations.refusals.first { $0.condition == condition }
        table.append([
          .number("\(producers)"), .number("\(consumers)"), Text(queue.rawValue, .strong),
          refusal.map { .warning($0.reason) } ?? cell(rate, .perSecond),
          cell(judgement.estimate("sleeps-per-item", condition: condition), .count),
        ])
      }
    }
    return [
      .chart(
        .bars(
          BarChart(title: "Items handed over, producers to consumers", unit: .perSecond, bars: bars)
        )),
      .table(table),
    ]
  }

  private func cell(_ estimate: Estimate?, _ unit: Unit) -> Text {
    guard let estimate else { return "–" }
    return .number(
      NumberFormat.format(estimate.value, low: estimate.low, high: estimate.high, unit: unit))
  }
}
