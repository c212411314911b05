import Results
import Wording

@testable import Experiments

extension MadeUpRounds {
  /// One value of a quantity in one round.
  static func observation(
    _ quantity: Quantity, _ condition: Condition = .none, round: Int = 0, _ value: Double
  ) -> Record {
    .observation(.init(quantity.name, condition, round: round, value: value))
  }

  /// How many processors the workers could use.
  static func processors(_ count: Double) -> Record {
    .note(.init(.usableProcessors, value: count))
  }

  /// A condition that could not be measured, with the reason.
  static func refusal(_ condition: Condition, _ reason: String) -> Record {
    .note(.init(.refused, condition, text: reason))
  }

  /// The answer of a finding; nil where it was not decided at all.
  static func answer<Answer>(_ name: FindingName<Answer>, in judgement: Judgement) -> Answer? {
    finding(name.name, in: judgement).flatMap { Answer(rawValue: $0) }
  }

  /// Words in which each key stands for itself.
  static var keys: Wording { Wording(language: "keys") { _ in [:] } }
}
