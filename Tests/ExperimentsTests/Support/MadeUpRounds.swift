import Results
@testable import Experiments

/// Records of rounds that were never measured, drifting together around given values.
enum MadeUpRounds {
  /// One value for each condition.
  typealias Values = [(quantity: String, condition: String, value: Double)]

  /// Rounds around the values; neighbouring conditions lean to different sides by the spread.
  static func records(_ values: Values, rounds: Int = 12, spread: Double = 0.01) -> [Record] {
    (0..<rounds).flatMap { round in
      values.enumerated().map { index, one in
        let sign: Double = (round + index).isMultiple(of: 2) ? 1 : -1
        return Record.observation(
          .init(
            one.quantity, condition: one.condition, round: round,
            value: one.value * (1 + sign * spread)))
      }
    }
  }

  /// The value of a finding.
  static func finding(_ name: String, in judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }
}
