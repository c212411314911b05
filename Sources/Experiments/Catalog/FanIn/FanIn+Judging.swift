internal import Platform
public import Results
internal import Statistics
public import Terminal

extension FanIn {
  private var most: Int { reporters.elements.max() ?? 1 }

  /// Decides which way to listen is cheapest for the most reporters, and what stood in the way.
  public func judge(_ observations: Observations) -> Judgement {
    func ratio(_ first: FanInMethod, over second: FanInMethod) -> PairedComparison? {
      observations.comparison(
        "report-cost", Self.condition(first, most), over: Self.condition(second, most))
    }
    let lists = ratio(.pipesEpoll, over: .pipesPoll)
    let lines = ratio(.sharedPipe, over: .pipesEpoll)
    let rounds = observations.roundCount
    return Judgement(
      quantities: observations.medians(Self.declaration.quantities)
        + (lists.map { [.init(Self.quantity("epoll-poll-ratio"), $0.ratio)] } ?? [])
        + (lines.map { [.init(Self.quantity("shared-own-ratio"), $0.ratio)] } ?? []),
      findings: [
        Finding(Self.manyDescriptors(lists), decidedBy: ["epoll-poll-ratio"]),
        Finding(Self.sharedLine(lines), decidedBy: ["shared-own-ratio"]),
        Finding(descriptorLimit(observations), decidedBy: ["report-cost"]),
      ],
      caveats: rounds < 6 ? [.fewRounds(count: rounds, needed: 6)] : [])
  }

  private static func manyDescriptors(_ comparison: PairedComparison?) -> ManyDescriptors {
    switch RatioVerdict(comparison) {
    case .lower: .epollCheaper
    case .same: .same
    case .higher: .pollCheaper
    case .unclear: .inconclusive
    }
  }

  private static func sharedLine(_ comparison: PairedComparison?) -> SharedLine {
    switch RatioVerdict(comparison) {
    case .lower: .cheaper
    case .same: .same
    case .higher: .dearer
    case .unclear: .inconclusive
    }
  }

  private func descriptorLimit(_ observations: Observations) -> DescriptorLimit {
    let full = observations.refusals.contains {
      $0.reason.hasSuffix("EMFILE") || $0.reason.hasSuffix("ENFILE")
    }
    if full { return .reached }
    let condition = Self.condition(.pipesPoll, most)
    return observations.values("report-cost", condition: condition).isEmpty
      ? .inconclusive : .notReached
  }

  /// The cost of a report by the number of reporters, and a row for each number and method.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let counts = Set(reporters.elements).sorted()
    let series = FanInMethod.allCases.map { method in
      CurveChart.Series(
        method.rawValue,
        counts.compactMap { count in
          judgement.estimate("report-cost", condition: Self.condition(method, count)).map {
            .init(Double(count), $0.value, low: $0.low, high: $0.high)
          }
        })
    }
    var table = Table(
      columns: [
        .init("reporters", .trailing), .init("by"), .init("one report", .decimal),
        .init("a pipe holds", .decimal),
      ])
    for count in counts {
      for method in FanInMethod.allCases {
        let condition = Self.condition(method, count)
        let refusal = observations.refusals.first { $0.condition == condition }
        table.append([
          .number("\(count)"), Text(method.rawValue, .strong),
          refusal.map { .warning($0.reason) }
            ?? cell(judgement.estimate("report-cost", condition: condition), .nanoseconds),
          cell(judgement.estimate("pipe-capacity", condition: condition), .bytes),
        ])
      }
    }
    return [
      .chart(
        .curves(
          CurveChart(
            title: "One report, by the number of reporting processes",
            x: .init("reporters", .count, .logarithmic),
            y: .init("cost of one report", .nanoseconds, .logarithmic), series: series))),
      .table(table),
    ]
  }

  private func cell(_ estimate: Estimate?, _ unit: Unit) -> Text {
    guard let estimate else { return "–" }
    return .number(
      NumberFormat.format(estimate.value, low: estimate.low, high: estimate.high, unit: unit))
  }
}
