import Lessons
import Terminal
import Testing

@testable import Shell

@Suite("The sentences of the lessons' shell")
struct PhrasesTests {
  /// Every phrase that the sources ask for, with the values they give.
  static let used: [(key: String, values: [String])] =
    [
      ("welcome", []), ("surprise-invitation", []), ("resume", ["lesson", "step", "steps"]),
      ("step-of", ["step", "steps"]), ("predict-first", ["choices"]), ("how-sure", []),
      ("prediction-noted", []), ("run-next", ["command"]), ("change-first", ["experiment"]),
      ("you-predicted", ["prediction"]), ("measured", ["outcome"]), ("prediction-right", []),
      ("prediction-wrong", []), ("prediction-not-sure", []), ("prediction-undecided", []),
      ("prediction-unmeasured", []), ("answer-right", []), ("answer-wrong", []),
      ("answer-not-sure", []), ("step-done", []), ("lesson-done", ["lesson"]),
      ("next-lesson", ["lesson"]), ("no-more-hints", []), ("hint-again", []), ("skipped", []),
      ("claims-next", ["claim"]), ("claims-stopped", ["done", "commands"]), ("report-card", []),
      ("doubt-not-measured", ["command"]), ("doubt-inconclusive", ["command", "finding"]),
      ("doubt-undecided", ["command", "finding"]), ("doubt-unfinished", ["command"]),
      ("doubt-no-interpreter", ["command"]), ("doubt-no-rule", []),
      ("doubt-disturbed", ["command", "finding"]),
      ("faq-ways", []),
      ("faq-nothing", ["words"]),
      ("faq-nothing-near", ["words"]),
      ("faq-measured", ["time", "entry"]),
      ("faq-unmeasured", []),
      ("faq-command", ["command"]),
      ("faq-lesson", []),
      ("faq-quiz", ["name"]),
      ("quiz-begin", ["count"]),
      ("quiz-question", ["number", "count"]),
      ("quiz-number", ["example"]),
      ("quiz-settling", ["command"]),
      ("quiz-you-said", ["said"]),
      ("quiz-measured", ["value", "interval"]),
      ("quiz-range", ["low", "high"]),
      ("quiz-the-answer", []),
      ("quiz-again", []),
      ("quiz-skipped", []),
      ("quiz-left", []),
      ("quiz-done", ["right", "count"]),
      ("review-none", ["day"]),
      ("review-rest", []),
      ("review-new", []),
      ("progress-title", []),
      ("progress-empty", []),
      ("progress-lessons", []),
      ("progress-finished", []),
      ("progress-step", ["step", "steps"]),
      ("progress-not-begun", []),
      ("progress-predictions", []),
      ("progress-outcomes", ["right", "wrong", "open", "undecided"]),
      ("progress-numbers", []),
      ("progress-said", ["said", "measured"]),
      ("progress-high", ["experiment", "low", "high"]),
      ("progress-low", ["experiment", "low", "high"]),
      ("progress-mixed", ["experiment", "high"]),
      ("progress-all-high", ["low", "high"]),
      ("progress-all-low", ["low", "high"]),
      ("progress-all-mixed", ["high"]),
      ("progress-sure", []),
      ("sure-1", []),
      ("sure-2", []),
      ("sure-3", []),
      ("progress-overconfident", ["share"]),
      ("progress-misconceptions", []),
      ("progress-times", ["count"]),
      ("progress-next", []),
      ("next-review", ["count"]),
      ("next-continue", ["step", "steps"]),
      ("next-begin", []),
      ("next-belief", ["belief"]),
      ("next-quiz", []),
      ("not-translated", []),
    ] + Verdict.Kind.allCases.map { ("verdict-" + $0.rawValue, []) }

  @Test("Each is there in every language and names every value it is given", arguments: used)
  func complete(key: String, values: [String]) {
    for language in Language.allCases {
      let phrases = Phrases(library: Library(), language: language)
      let given = Dictionary(uniqueKeysWithValues: values.map { ($0, "«\($0)»") })
      let text = phrases.text(key, given).plain
      #expect(text != key && !text.isEmpty, "\(language)")
      for value in values { #expect(text.contains("«\(value)»"), "\(language): \(text)") }
      #expect(!text.contains("{"), "\(language): \(text)")
    }
  }

  @Test("A key that nobody wrote stands for itself")
  func missing() { #expect(Samples.phrases().text("no-such-key").plain == "no-such-key") }
}
