internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// The figures of a judgement as one table, in the order in which they were judged.
enum QuantityTable {
  /// Builds the table; the column of conditions is left out where nothing was varied.
  static func table(_ figures: [Figure], _ words: Wording, title: Text? = nil) -> Table {
    let varied = figures.contains { !$0.condition.isEmpty }
    var table = Table(
      title: title,
      columns: [.init(words.text(ExhibitWord.quantity))]
        + (varied ? [.init(words.text(ExhibitWord.condition))] : [])
        + [
          .init(words.text(ExhibitWord.value), .decimal),
          .init(words.text(ExhibitWord.interval), .trailing),
          .init(words.text(ExhibitWord.of), .trailing),
        ])
    for figure in ordered(figures) {
      let name = Text(figure.name, .strong)
      table.append(
        [name] + (varied ? [Text(figure.condition.text)] : []) + cells(of: figure, words))
    }
    return table
  }

  /// The conditions of one quantity, the smallest value first: rounds record them in any order.
  private static func ordered(_ quantities: [Figure]) -> [Figure] {
    quantities.map(\.name).uniqued().flatMap { name in
      quantities.filter { $0.name == name }.sorted { $0.estimate.value < $1.estimate.value }
    }
  }

  /// The value, the interval and the number of observations of one figure.
  static func cells(of figure: Figure, _ words: Wording) -> [Text] {
    let estimate = figure.estimate
    return [
      value(of: figure), Text(interval(of: figure, words)), Text("\(estimate.count)", .faint),
    ]
  }

  /// The value of one figure with the digits that its interval supports.
  static func value(of figure: Figure) -> Text {
    .number(figure.estimate.valueText(in: figure.unit))
  }

  /// Exact is what was counted; a single value and too few rounds have no interval.
  private static func interval(of figure: Figure, _ words: Wording) -> String {
    let estimate = figure.estimate
    if estimate.method == .count, estimate.low == estimate.high { return words[ExhibitWord.exact] }
    if estimate.count == 1 { return words[ExhibitWord.oneValue] }
    return figure.isCarried ? estimate.intervalText(in: figure.unit) : "–"
  }
}
