internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// Every figure of a run with its interval, level, method and number of observations.
struct FigureTable {
  let figures: [Figure]
  let words: Wording

  var table: Table {
    var table = Table(
      columns: words.columns(
        [.quantity, .condition, .value, .low, .high, .level, .method, .count],
        numbers: [.value, .low, .high, .level, .count]))
    for figure in figures { table.append(row(figure)) }
    return table
  }

  private func row(_ figure: Figure) -> [Text] {
    let estimate = figure.estimate
    let numbers = [estimate.value, estimate.low, estimate.high]
    let format = NumberFormat.column(numbers, figure.unit)
    return [Text(figure.name), Text(figure.condition.text)]
      + numbers.map { .number(format.format($0)) } + [
        .number(NumberFormat.format(estimate.level, unit: .share)),
        Text(estimate.method.rawValue),
        .number("\(estimate.count)"),
      ]
  }
}
