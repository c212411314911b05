import Results
import Terminal
import Wording

@testable import Experiments

extension MadeUpRounds {
  /// One number a round, from round 0 on.
  static func rounds(
    of quantity: Quantity, _ condition: Condition, _ values: [Double]
  ) -> [Record] {
    values.enumerated().map { round, value in
      .observation(.init(quantity.name, condition, round: round, value: value))
    }
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
