public import Results
internal import Statistics
public import Terminal

/// How a row of slices is shared between two variants of the same thing.
enum ComparisonOrder: String, CaseIterable {
  /// A B, B A, A B, …: neighbours are compared, so that drift cancels.
  case rounds
  /// All A, then all B: drift looks like a difference.
  case grouped

  /// The condition under which the order is recorded.
  var condition: String { "order=\(rawValue)" }

  /// The slices of both variants, paired by index; an odd slice at the end belongs to neither.
  func split(_ slices: [Double]) -> (first: [Double], second: [Double]) {
    let count = slices.count / 2
    switch self {
    case .grouped:
      return (Array(slices.prefix(count)), Array(slices.dropFirst(count).prefix(count)))
    case .rounds:
      let pairs = (0..<count).map { pair in
        let (early, late) = (slices[2 * pair], slices[2 * pair + 1])
        return pair.isMultiple(of: 2) ? (early, late) : (late, early)
      }
      return (pairs.map(\.0), pairs.map(\.1))
    }
  }
}

extension SelfComparison {
  /// The chance of an alarm at which all comparisons of the lab aim.
  static let nominal = 0.05
  /// A rate of alarms up to which an order still counts as trustworthy.
  static let tolerated = 3 * nominal
  /// Fewer trials cannot show a rate that low even without a single alarm.
  static let neededTrials = 22

  /// Decides for each order whether it raises more alarms than it promises.
  public func judge(_ observations: Observations) -> Judgement {
    var quantities: [Judgement.Quantity] = []
    func add(_ name: String, _ order: ComparisonOrder, _ estimate: Estimate?) {
      guard let estimate else { return }
      quantities.append(.init(Self.quantity(name), condition: order.condition, estimate))
    }
    for order in ComparisonOrder.allCases {
      add("false-alarms", order, Self.falseAlarms(observations, order))
    }
    for order in ComparisonOrder.allCases {
      add("smallest-tellable", order, Self.smallestTellable(observations, order))
    }
    quantities += observations.medians(
      ["clock-cost", "canary-dependent", "canary-independent"].map { Self.quantity($0) })
    let rounds = Trust(Self.falseAlarms(observations, .rounds))
    let grouped = Trust(Self.falseAlarms(observations, .grouped))
    let trials = observations.values("alarm", condition: ComparisonOrder.rounds.condition).count
    return Judgement(
      quantities: quantities,
      findings: [
        Finding(RoundsTrust(rounds), decidedBy: ["false-alarms"]),
        Finding(GroupedTrust(grouped), decidedBy: ["false-alarms"]),
      ],
      caveats: trials < Self.neededTrials
        ? [.fewRounds(count: trials, needed: Self.neededTrials)] : [])
  }

  private static func falseAlarms(
    _ observations: Observations, _ order: ComparisonOrder
  ) -> Estimate? {
    let alarms = observations.values("alarm", condition: order.condition)
    return Proportion.estimate(successes: alarms.count { $0 > 0 }, trials: alarms.count)
  }

  /// The 95th percentile of how far apart a thing and itself seemed, in either direction.
  private static func smallestTellable(
    _ observations: Observations, _ order: ComparisonOrder
  ) -> Estimate? {
    let distances = observations.values("difference", condition: order.condition)
      .filter { $0 > 0 }.map { max($0, 1 / $0) }
    // Order statistics need some seventy trials for this percentile; resampling needs fewer.
    return Percentiles.estimate(1 - nominal, of: distances)
      ?? Bootstrap.estimate(of: distances, seed: 1) {
        Percentiles.value(1 - nominal, of: $0) ?? .nan
      }
  }

  /// What a rate of false alarms says of the order that raised them.
  enum Trust {
    case trustworthy
    case doubtful
    case inconclusive

    /// Judges by the interval of the rate; nothing measured decides nothing.
    init(_ rate: Estimate?) {
      guard let rate else {
        self = .inconclusive
        return
      }
      if rate.low > SelfComparison.nominal {
        self = .doubtful
      } else {
        self = rate.high <= SelfComparison.tolerated ? .trustworthy : .inconclusive
      }
    }
  }

  /// The rates of false alarms beside the promised one, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let labels: [(ComparisonOrder, String)] = [
      (.rounds, "in rounds: A B, B A, …"), (.grouped, "grouped: all A, then all B"),
    ]
    func bars(_ quantity: String) -> [BarChart.Bar] {
      labels.compactMap { order, label in
        judgement.estimate(quantity, condition: order.condition).map {
          BarChart.Bar(label, $0.value, low: $0.low, high: $0.high)
        }
      }
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: "How often a thing seemed to differ from itself", unit: .share,
            bars: bars("false-alarms"), reference: .init("promised: 5 %", Self.nominal)))),
      .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }
}

extension SelfComparison.RoundsTrust {
  fileprivate init(_ trust: SelfComparison.Trust) {
    switch trust {
    case .trustworthy: self = .trustworthy
    case .doubtful: self = .doubtful
    case .inconclusive: self = .inconclusive
    }
  }
}

extension SelfComparison.GroupedTrust {
  fileprivate init(_ trust: SelfComparison.Trust) {
    switch trust {
    case .trustworthy: self = .trustworthy
    case .doubtful: self = .doubtful
    case .inconclusive: self = .inconclusive
    }
  }
}
