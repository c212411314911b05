public import Results
internal import Statistics
public import Terminal

extension Locks {
  /// The costs side by side, and as curves by threads and by the length of the section.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let series = [
      curves(
        judgement, "cost-by-threads", title: "An update by the number of threads",
        x: .init("threads", .count), key: "threads", number: { Double($0) }),
      curves(
        judgement, "cost-by-section", title: "An update by the time a holder computes inside",
        x: .init("inside", .nanoseconds, .logarithmic), key: "section",
        number: { TimeSpan(argument: $0)?.nanoseconds }),
    ]
    return [.table(costTable(judgement)), .chart(.bars(contendedBars(judgement)))]
      + series.filter { !$0.series.isEmpty }.map { .chart(.curves($0)) }
  }

  private func costTable(_ judgement: Judgement) -> Table {
    var table = Table(
      title: "One update under each lock",
      columns: [
        .init("lock"), .init("alone, no thread yet", .decimal),
        .init("alone, after a thread", .decimal), .init("\(threads) threads", .decimal),
        .init("fairness", .decimal),
      ])
    for sort in LockSort.allCases {
      func cell(_ quantity: String, _ condition: String) -> Text {
        let found = judgement.quantities.first {
          $0.name == quantity && $0.condition == condition
        }
        return found.map { QuantityTable.cells(of: $0)[0] } ?? Text("–", .faint)
      }
      let contended = sort == .rwlockRead ? "lock=rwlock,readers=100%" : sort.condition
      table.append([
        Text(sort.rawValue, .strong), cell("lock-cost", sort.condition + ",history=single"),
        cell("lock-cost", sort.condition + ",history=threads"), cell("contended-cost", contended),
        cell("fairness", contended),
      ])
    }
    return table
  }

  private func contendedBars(_ judgement: Judgement) -> BarChart {
    BarChart(
      title: "An update when \(threads) threads want the lock", unit: .nanoseconds,
      bars: judgement.quantities.filter { $0.name == "contended-cost" }.map {
        BarChart.Bar(
          String($0.condition.text.dropFirst("lock=".count)), $0.estimate.value,
          low: $0.estimate.low, high: $0.estimate.high)
      }.sorted { $0.value < $1.value }, scale: .logarithmic)
  }

  private func curves(
    _ judgement: Judgement, _ quantity: String, title: String, x: CurveChart.Axis, key: String,
    number: (String) -> Double?
  ) -> CurveChart {
    let series = [LockSort.mutex, .spin, .atomic].compactMap { sort -> CurveChart.Series? in
      let prefix = sort.condition + ",\(key)="
      let points = judgement.quantities.compactMap { figure -> CurveChart.Point? in
        guard figure.name == quantity, figure.condition.text.hasPrefix(prefix),
          let place = number(String(figure.condition.text.dropFirst(prefix.count)))
        else { return nil }
        return .init(
          place, figure.estimate.value, low: figure.estimate.low, high: figure.estimate.high)
      }
      return points.isEmpty ? nil : .init(sort.rawValue, points.sorted { $0.x < $1.x })
    }
    return CurveChart(
      title: title, x: x, y: .init("an update", .nanoseconds, .logarithmic), series: series)
  }
}
