import Results

@testable import Experiments

extension MadeUpRounds {
  /// One value for each quantity and condition.
  typealias Figures = [(quantity: Quantity, condition: Condition, value: Double)]

  /// Rounds around the values; neighbouring conditions lean to different sides by the spread.
  static func records(_ figures: Figures, rounds: Int = 12, spread: Double = 0.01) -> [Record] {
    let values: Values = figures.map { ($0.quantity.name, $0.condition.text, $0.value) }
    return records(values, rounds: rounds, spread: spread)
  }
}
