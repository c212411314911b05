import Results
import Terminal
import Wording

@testable import Experiments

extension MadeUpRounds {
  /// Words in which every key stands for itself.
  static var keys: Wording { Wording(language: "keys") { _ in [:] } }

  /// One number a round, from round 0 on.
  static func rounds(
    of quantity: Quantity, _ condition: Condition, _ values: [Double]
  ) -> [Record] {
    values.enumerated().map { round, value in
      .observation(.init(quantity.name, condition, round: round, value: value))
    }
  }

  /// The answer of a finding; nil where it is not among the findings.
  static func answer<Answer: AnswerSet>(
    _ name: FindingName<Answer>, in judgement: Judgement
  ) -> Answer? {
    finding(name.name, in: judgement).flatMap { Answer(rawValue: $0) }
  }

  /// The exhibits of an experiment, and whether they ask only for pages of words that it declares.
  static func exhibits(
    of subject: some Experiment, _ observations: Observations
  ) -> (blocks: [Block], areDeclared: Bool) {
    var asked: Set<WordPage> = []
    let words = Wording(language: "keys") { page in
      asked.insert(page)
      return [:]
    }
    let blocks = subject.exhibits(observations, subject.judge(observations), words)
    let declared = type(of: subject).declaration.words.map { $0.page }
    return (blocks, asked.isSubset(of: declared + [ExhibitWord.page]))
  }
}
