public import Results
internal import Statistics
public import Terminal

/// The figures of a judgement as one table, in the order in which they were judged.
public enum QuantityTable {
  /// Builds the table; the column of conditions is left out where nothing was varied.
  public static func table(
    _ judgement: Judgement, of declaration: ExperimentDeclaration, title: Text? = nil
  ) -> Table {
    let varied = judgement.quantities.contains { !$0.condition.isEmpty }
    var table = Table(
      title: title,
      columns: [.init("quantity")] + (varied ? [.init("condition")] : [])
        + [.init("value", .decimal), .init("interval", .trailing), .init("of", .trailing)])
    for quantity in ordered(judgement.quantities) {
      let name = Text(quantity.name, .strong)
      table.append(
        [name] + (varied ? [Text(quantity.condition.text)] : []) + cells(of: quantity))
    }
    return table
  }

  /// The conditions of one quantity, the smallest value first: rounds record them in any order.
  private static func ordered(_ quantities: [Figure]) -> [Figure] {
    var names: [String] = []
    for quantity in quantities where !names.contains(quantity.name) { names.append(quantity.name) }
    return names.flatMap { name in
      quantities.filter { $0.name == name }.sorted { $0.estimate.value < $1.estimate.value }
    }
  }

  /// The value, the interval and the number of observations of one figure.
  public static func cells(of quantity: Figure) -> [Text] {
    let estimate = quantity.estimate
    let value = NumberFormat.format(
      estimate.value, low: estimate.low, high: estimate.high, unit: quantity.unit)
    let exact = estimate.low == estimate.high
    let interval =
      exact
      ? "exact"
      : NumberFormat.interval(
        estimate.value, low: estimate.low, high: estimate.high, unit: quantity.unit)
    return [.number(value), Text(interval), Text("\(estimate.count)", .faint)]
  }
}
