public import Results
internal import Statistics
public import Terminal

extension TwoSellers {
  /// Decides whether too much was sold, and whether the repair changed that.
  public func judge(_ observations: Observations) -> Judgement {
    var quantities: [Judgement.Quantity] = []
    for declaration in Self.declaration.quantities {
      if declaration.name == "oversold-sales" {
        quantities += sales(observations)
      } else {
        quantities += observations.medians([declaration])
      }
    }
    var findings = [Finding(oversold(repair, observations), decidedBy: ["oversold-sales"])]
    if repair != .none {
      findings.append(Finding(effect(observations), decidedBy: ["oversold-sales"]))
    }
    let rounds = observations.roundCount
    return Judgement(
      quantities: quantities.ordered(by: measured.map(\.condition)), findings: findings,
      caveats: rounds < 6 ? [.fewRounds(count: rounds, needed: 6)] : [])
  }

  private func sales(_ observations: Observations) -> [Judgement.Quantity] {
    observations.conditions(of: "oversold-sales").compactMap { condition in
      let values = observations.values("oversold-sales", condition: condition)
      return Proportion.estimate(successes: values.count { $0 == 1 }, trials: values.count).map {
        .init(Self.quantity("oversold-sales"), condition: condition, $0)
      }
    }
  }

  private func oversold(_ repair: Repair, _ observations: Observations) -> Oversold {
    let sales = observations.values("oversold-sales", condition: repair.condition)
    if sales.contains(1) { return .some }
    return sales.count < 6 || sellers < 2 ? .inconclusive : .none
  }

  private func effect(_ observations: Observations) -> RepairEffect {
    switch (oversold(.none, observations), oversold(repair, observations)) {
    case (.some, .some): .fails
    case (.some, .none): .cures
    default: .inconclusive
    }
  }

  /// The sales side by side, the tickets sold too often, and the end of a sale.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var table = Table(
      columns: [
        .init("repair"), .init("sales", .trailing), .init("oversold sales", .trailing),
        .init("sold too often", .decimal), .init("time", .decimal),
      ])
    for repair in measured {
      func quantity(_ name: String) -> Judgement.Quantity? {
        judgement.quantities.first { $0.name == name && $0.condition == repair.condition }
      }
      func cell(_ name: String) -> Text {
        quantity(name).map { QuantityTable.cells(of: $0)[0] } ?? Text("–", .faint)
      }
      let count = quantity("oversold-sales")?.estimate.count ?? 0
      table.append([
        Text(repair.rawValue, .strong), Text("\(count)"), cell("oversold-sales"),
        cell("oversold-count"), cell("sale-time"),
      ])
    }
    let bars = judgement.quantities.filter { $0.name == "oversold-count" }.map {
      BarChart.Bar(
        $0.condition.text, $0.estimate.value, low: $0.estimate.low, high: $0.estimate.high)
    }
    return [
      .table(table),
      .chart(
        .bars(
          BarChart(
            title: "Tickets sold beyond the \(tickets) there were", unit: .count, bars: bars))),
      .chart(
        .timeline(
          EventTimeline.chart(
            observations.events,
            title: "The last tickets of a sale, by number, \(repair.condition)",
            label: { "seller \($0 + 1)" }))),
    ]
  }
}
