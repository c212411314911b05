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
