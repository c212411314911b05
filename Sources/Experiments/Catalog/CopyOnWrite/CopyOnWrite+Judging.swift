public import Results
internal import Statistics
public import Terminal

extension CopyOnWrite {
  // Faults and pages are counted, so a second round only guards against an accident in the first.
  private static let roundsNeeded = 2

  /// Decides from faults and memory, which are counted, and not from times.
  public func judge(_ observations: Observations) -> Judgement {
    let rounds = growth(observations).count
    let decided: [String] = ["faults-per-page", "real-memory"]
    return Judgement(
      quantities: observations.medians(Self.declaration.quantities),
      findings: [Finding(copying(observations), decidedBy: decided)],
      caveats: rounds < Self.roundsNeeded
        ? [.fewRounds(count: rounds, needed: Self.roundsNeeded)] : [])
  }

  /// The child's own memory that came with writing everything, as a share of the parent's.
  private func growth(_ observations: Observations) -> [Double] {
    observations.pairs("real-memory", Self.condition(100), Self.condition(0))
      .map { ($0.0 - $0.1) / Double(memory.bytes) }
  }

  private func copying(_ observations: Observations) -> Copying {
    guard let growth = Median.estimate(of: growth(observations)),
      let faults = Median.estimate(of: observations.values("faults-per-page")),
      min(growth.count, faults.count) >= Self.roundsNeeded
    else { return .inconclusive }
    if growth.low >= 0.9, faults.low >= 0.9 { return .onWrite }
    if growth.high <= 0.1, faults.high <= 0.1 { return .atFork }
    return .inconclusive
  }

  /// The child's memory by what it wrote, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let bars = shares.compactMap { percent in
      judgement.estimate("real-memory", condition: Self.condition(percent)).map {
        BarChart.Bar("\(percent) % written", $0.value, low: $0.low, high: $0.high)
      }
    }
    let chart = BarChart(
      title: "Memory that the child does not share", unit: .bytes, bars: bars,
      reference: .init("memory of the parent", Double(memory.bytes)))
    return [
      .chart(.bars(chart)), .table(memoryTable(judgement)),
      .table(QuantityTable.table(costs(judgement), of: Self.declaration)),
    ]
  }

  /// Faults and the three ways to count memory, a row for each part written.
  private func memoryTable(_ judgement: Judgement) -> Table {
    let heads: [(name: String, title: Text)] = [
      ("faults", "faults"), ("real-memory", "own (USS)"),
      ("proportional-memory", "divided (PSS)"), ("seen-memory", "in use (RSS)"),
    ]
    var table = Table(
      title: "The child, by the part of the pages it wrote",
      columns: [.init("written", .trailing)] + heads.map { .init($0.title, .decimal) })
    for percent in shares {
      let cells = heads.map { head -> Text in
        let estimate = judgement.estimate(head.name, condition: Self.condition(percent))
        guard let estimate else { return Text("not measured", .faint) }
        return .number(
          NumberFormat.format(estimate.value, unit: Self.quantity(head.name).unit))
      }
      table.append([Text("\(percent) %")] + cells)
    }
    return table
  }

  /// The figures without a condition; the others have a table of their own.
  private func costs(_ judgement: Judgement) -> Judgement {
    Judgement(quantities: judgement.quantities.filter { $0.condition.isEmpty }, findings: [])
  }
}
