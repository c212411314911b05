import Results
import Terminal

@testable import Experiments

extension MadeUpRounds {
  /// One value for each quantity and condition.
  typealias TypedValues = [(quantity: Quantity, condition: Condition, value: Double)]

  /// Rounds around the values; neighbouring conditions lean to different sides by the spread.
  static func records(
    typed values: TypedValues, rounds: Int = 12, spread: Double = 0.01
  ) -> [Record] {
    records(
      values.map { ($0.quantity.name, $0.condition.text, $0.value) }, rounds: rounds,
      spread: spread)
  }

  /// A condition that could not be measured, with the reason.
  static func refusal(_ condition: Condition, _ reason: String) -> Record {
    .note(.init(.refused, condition, text: reason))
  }
}

extension [Block] {
  /// The tables among the blocks.
  var tables: [Table] { compactMap { if case .table(let table) = $0 { table } else { nil } } }
  /// The bar charts among the blocks.
  var barCharts: [BarChart] {
    compactMap { if case .chart(.bars(let chart)) = $0 { chart } else { nil } }
  }
  /// The curve charts among the blocks.
  var curveCharts: [CurveChart] {
    compactMap { if case .chart(.curves(let chart)) = $0 { chart } else { nil } }
  }
}
