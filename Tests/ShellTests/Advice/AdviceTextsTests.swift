import Lessons
import Terminal
import Testing

@testable import Shell

@Suite("The sentences of advice")
struct AdviceTextsTests {
  /// Every key that the sources ask for.
  static let keys: [String] =
    JobQuestion.allCases.flatMap { question in
      [question.key, "unsaid-" + question.rawValue] + question.choices.map { question.key(of: $0) }
    } + Advice.Workers.allCases.map { "use-" + $0.rawValue }
    + Advice.Channel.allCases.map { "channel-" + $0.rawValue }
    + Advice.Reason.allCases.map { "because-" + $0.rawValue }
    + Advice.RuleOfThumb.allCases.map { "rule-" + $0.rawValue }
    + Advice.Sureness.allCases.map { "sure-" + $0.rawValue }
    + [
      "count", "count-waiting", "chunk", "chunk-one", "weak-inconclusive", "weak-old",
      "weak-other-machine", "weak-caveat", "missing", "offer",
    ]

  @Test("Each is there in every language", arguments: keys)
  func complete(key: String) {
    for language in Language.allCases {
      let text = Phrases(adviceIn: Library(), language: language).text(key, [:]).plain
      #expect(text != key && !text.isEmpty, "\(language)")
    }
  }

  @Test("None is there that nobody asks for", arguments: Language.allCases)
  func unused(language: Language) throws {
    let page = try Library().advice(language: language.rawValue).content
    #expect(Set(page.entries.map(\.title)).subtracting(Self.keys).isEmpty)
  }

  @Test("A reason that rests on a measurement names its figure, save where the sentence has none")
  func figures() {
    for language in Language.allCases {
      let texts = Phrases(adviceIn: Library(), language: language)
      for reason in Advice.Reason.allCases where reason != .oneProcessor {
        let text = texts.text("because-" + reason.rawValue, ["figure": "«7»"]).plain
        #expect(text.contains("«7»"), "\(language): \(reason)")
      }
    }
  }
}
