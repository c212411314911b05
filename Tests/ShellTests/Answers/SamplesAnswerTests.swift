import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of samples")
struct SamplesAnswerTests {
  private typealias Answer = (quantity: Results.Quantity, condition: String, value: Double)

  /// What a Python before 3.14 answers on Linux.
  private static let usual: [Answer] = [
    (Experiments.Samples.printed, "sample=thread", 1),
    (Experiments.Samples.printed, "sample=thread,class=none", 1),
    (Experiments.Samples.printed, "sample=process,class=none", 1),
    (Experiments.Samples.printed, "sample=process,start=fork", 1),
    (Experiments.Samples.printed, "sample=process,start=fork,guard=none", 1),
    (Experiments.Samples.printed, "sample=process,start=spawn", 1),
    (Experiments.Samples.printed, "sample=process,start=spawn,guard=none", 0),
    (Experiments.Samples.attributeSeen, "kind=thread", 1),
    (Experiments.Samples.attributeSeen, "kind=process", 0),
    (Experiments.Samples.newThread, "call=start", 1),
    (Experiments.Samples.newThread, "call=run", 0),
    (Experiments.Samples.wallTime, "join=at-once", 81e6),
    (Experiments.Samples.wallTime, "join=at-the-end", 21e6),
    (Experiments.Samples.failureHeard, "way=class", 0),
    (Experiments.Samples.failureHeard, "way=executor", 1),
  ]

  /// Rounds as usual, but for the answers that are replaced or, below 0, missing.
  private static func records(_ changes: [String: Double] = [:], count: Int = 2) -> [Record] {
    usual.flatMap { one -> [Record] in
      let value = changes[one.condition, default: one.value]
      return value < 0
        ? [] : MadeUp.rounds(one.quantity, Condition(one.condition), value, count: count)
    }
  }

  static let cases = [
    AnswerCase(
      "samples", "usual", records(),
      [
        "sample-output": "as-printed", "subclassing": "not-needed",
        "attributes-return": "from-thread", "starting": "start-alone", "main-guard": "needed",
        "sample-overlap": "one-after-another", "failure-reaches-caller": "from-executor",
      ]),
    AnswerCase("samples", "one round", records(count: 1), ["sample-output": "as-printed"]),
    AnswerCase(
      "samples", "all otherwise",
      records([
        "sample=thread": 0, "sample=thread,class=none": 0, "sample=process,class=none": 0,
        "kind=process": 1, "call=run": 1, "sample=process,start=spawn,guard=none": 1,
        "join=at-once": 30e6, "way=class": 1,
      ]),
      [
        "sample-output": "differs", "subclassing": "needed", "attributes-return": "from-both",
        "starting": "run-as-well", "main-guard": "not-needed", "sample-overlap": "overlapping",
        "failure-reaches-caller": "from-both",
      ]),
    AnswerCase(
      "samples", "neither", records(["kind=thread": 0, "call=start": 0, "way=executor": 0]),
      [
        "attributes-return": "from-neither", "starting": "neither",
        "failure-reaches-caller": "from-neither",
      ]),
    AnswerCase(
      "samples", "not asked",
      records([
        "sample=thread": -1, "sample=process,start=fork": -1, "sample=process,start=spawn": -1,
        "sample=thread,class=none": -1, "sample=process,class=none": -1, "kind=thread": -1,
        "call=run": -1, "join=at-once": -1, "way=class": -1,
      ]),
      [
        "sample-output": "inconclusive", "subclassing": "inconclusive",
        "attributes-return": "inconclusive", "starting": "inconclusive",
        "main-guard": "inconclusive", "sample-overlap": "inconclusive",
        "failure-reaches-caller": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
