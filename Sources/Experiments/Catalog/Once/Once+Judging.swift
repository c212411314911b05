public import Results
internal import Statistics
public import Terminal

extension Once {
  /// Decides what was made twice and what was seen half made, from the counts of all rounds.
  public func judge(_ observations: Observations) -> Judgement {
    let ways = OnceWay.allCases
    let price = observations.comparison(
      "look-cost", Self.lookConditions[1], over: Self.lookConditions[0])
    var quantities = ways.compactMap { way in
      share("made-twice", way, of: Self.objects, observations)
    }
    quantities += ways.compactMap { way in
      share("seen-half-made", way, of: Self.objects * threads, observations)
    }
    quantities += ways.compactMap { way in
      let looks = observations.values("looks", condition: way.condition)
      return looks.isEmpty
        ? nil
        : .init(
          Self.quantity("looks"), condition: way.condition,
          .counted(looks.reduce(0, +), among: looks.count))
    }
    quantities += observations.medians([Self.quantity("look-cost")])
      .ordered(by: Self.lookConditions)
    if let price { quantities.append(.init(Self.quantity("locked-look-ratio"), price.ratio)) }
    // With one processor the first thread is done before the second one runs.
    let processors = observations.usableProcessors ?? 0
    let possible = processors > 1
    func seen(_ quantity: String, _ way: OnceWay) -> Bool? {
      let values = observations.values(quantity, condition: way.condition)
      return values.isEmpty ? nil : values.contains { $0 > 0 }
    }
    func pick<Value>(_ seen: Bool?, _ some: Value, _ none: Value, _ unclear: Value) -> Value {
      switch seen {
      case true: some
      case false: possible ? none : unclear
      default: unclear
      }
    }
    let remedy = [seen("made-twice", .ordered), seen("seen-half-made", .ordered)]
    let remedyFails = remedy.contains(nil) ? nil : remedy.contains(true)
    let twice = seen("made-twice", .unlocked)
    let half = seen("seen-half-made", .markedEarly)
    return Judgement(
      quantities: quantities,
      findings: [
        Finding(
          pick(twice, DoubleMaking.some, .none, .inconclusive), decidedBy: ["made-twice"]),
        Finding(pick(half, HalfMade.some, .none, .inconclusive), decidedBy: ["seen-half-made"]),
        Finding(
          pick(
            seen("seen-half-made", .relaxed), RelaxedMark.broken, .notObserved, .inconclusive),
          decidedBy: ["seen-half-made"]),
        Finding(
          // That the right way holds says little where the wrong ways show no fault either.
          remedyFails == false && twice != true && half != true
            ? OnceRemedy.inconclusive : pick(remedyFails, .fails, .holds, .inconclusive),
          decidedBy: ["made-twice", "seen-half-made"]),
        Finding(cost(RatioVerdict(price)), decidedBy: ["locked-look-ratio"]),
      ],
      caveats: observations.caveats(ofWorkers: threads))
  }

  private func cost(_ lockedOverOrdered: RatioVerdict) -> SecondLook {
    switch lockedOverOrdered {
    case .higher: .cheaper
    case .same: .same
    case .lower: .dearer
    case .unclear: .inconclusive
    }
  }

  /// The share over all rounds, each of which recorded the share of so many trials.
  private func share(
    _ quantity: String, _ way: OnceWay, of trials: Int, _ observations: Observations
  ) -> Judgement.Quantity? {
    let values = observations.values(quantity, condition: way.condition)
    let successes = values.reduce(0) { $0 + Int(($1 * Double(trials)).rounded()) }
    return Proportion.estimate(successes: successes, trials: trials * values.count).map {
      .init(Self.quantity(quantity), condition: way.condition, $0)
    }
  }

  /// The ways side by side, and what went wrong with each as bars.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var table = Table(
      columns: [
        .init("way"), .init("looks", .trailing), .init("made twice", .decimal),
        .init("seen half made", .decimal),
      ])
    var bars: [BarChart.Bar] = []
    for way in OnceWay.allCases {
      func figure(_ quantity: String) -> Judgement.Quantity? {
        judgement.quantities.first { $0.name == quantity && $0.condition == way.condition }
      }
      func cell(_ quantity: String) -> Text {
        figure(quantity).map { QuantityTable.cells(of: $0)[0] } ?? Text("–", .faint)
      }
      table.append([
        Text(way.rawValue, .strong), cell("looks"), cell("made-twice"), cell("seen-half-made"),
      ])
      for (quantity, words) in [("made-twice", "made twice"), ("seen-half-made", "half made")] {
        guard let estimate = figure(quantity)?.estimate else { continue }
        bars.append(
          .init(
            "\(way.rawValue), \(words)", estimate.value, low: estimate.low, high: estimate.high))
      }
    }
    let looks = judgement.quantities.filter { $0.name == "look-cost" }.map {
      BarChart.Bar(
        String($0.condition.text.dropFirst("look=".count)), $0.estimate.value, low: $0.estimate.low,
        high: $0.estimate.high)
    }
    return [
      .table(table),
      .chart(.bars(BarChart(title: "What went wrong", unit: .share, bars: bars))),
      .chart(
        .bars(
          BarChart(
            title: "A look at an object that is there", unit: .nanoseconds, bars: looks))),
    ]
  }
}
