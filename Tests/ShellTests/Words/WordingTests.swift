import Lessons
import Terminal
import Testing
import Wording

@testable import Shell

@Suite("The words of the shell")
struct WordingTests {
  /// The values that a phrase names, for those that have any.
  static let values: [Phrase: [String]] = [
    .resume: ["lesson", "step", "steps"],
    .stepOf: ["step", "steps"],
    .predictFirst: ["choices"],
    .runNext: ["command"],
    .changeFirst: ["command"],
    .youPredicted: ["prediction"],
    .measured: ["outcome"],
    .lessonDone: ["lesson"],
    .nextLesson: ["lesson"],
    .claimsNext: ["claim"],
    .claimsStopped: ["done", "commands"],
    .doubtNotMeasured: ["command"],
    .doubtInconclusive: ["command", "finding"],
    .doubtUndecided: ["command", "finding"],
    .doubtUnfinished: ["command"],
    .doubtNoInterpreter: ["command"],
    .doubtDisturbed: ["command", "finding"],
    .faqNothing: ["words"],
    .faqNothingNear: ["words"],
    .faqMeasured: ["time", "entry"],
    .faqCommand: ["command"],
    .faqQuiz: ["name"],
    .quizBegin: ["count"],
    .quizQuestion: ["number", "count"],
    .quizNumber: ["example"],
    .quizSettling: ["command"],
    .quizYouSaid: ["said"],
    .quizMeasured: ["value", "interval"],
    .quizRange: ["low", "high"],
    .quizDone: ["right", "count"],
    .reviewNone: ["day"],
    .progressStep: ["step", "steps"],
    .progressOutcomes: ["right", "wrong", "open", "undecided"],
    .progressSaid: ["said", "measured"],
    .progressHigh: ["experiment", "low", "high"],
    .progressLow: ["experiment", "low", "high"],
    .progressMixed: ["experiment", "high"],
    .progressAllHigh: ["low", "high"],
    .progressAllLow: ["low", "high"],
    .progressAllMixed: ["high"],
    .progressOverconfident: ["share"],
    .progressTimes: ["count"],
    .nextReview: ["count"],
    .nextContinue: ["step", "steps"],
    .nextBelief: ["belief"],
  ]

  @Test(
    "Each phrase is there in every language and names every value it is given",
    arguments: Phrase.allCases)
  func phrases(phrase: Phrase) {
    for language in Language.allCases {
      let names = Self.values[phrase] ?? []
      let given = Dictionary(uniqueKeysWithValues: names.map { ($0, "«\($0)»") })
      let text = Samples.words(language).text(phrase, given).plain
      #expect(text != phrase.rawValue && !text.isEmpty, "\(language)")
      for name in names { #expect(text.contains("«\(name)»"), "\(language): \(text)") }
      #expect(!text.contains("{"), "\(language): \(text)")
    }
  }

  /// The pages on which other languages translate what stands in English outside the pages.
  static let translating = [HelpTexts.page.path, ProgramWord.page.path]

  @Test("Every page has each word in both languages, and no other", arguments: Language.allCases)
  func whole(language: Language) {
    for (page, keys) in SpokenKeys.pages {
      let words = Library().words(on: page, language: language.rawValue)
      #expect(Set(keys).subtracting(words.keys) == [], "\(page)")
      let isTranslated = Self.translating.contains(page) && language != .english
      if !isTranslated { #expect(Set(words.keys).subtracting(keys) == [], "\(page)") }
    }
  }

  @Test("A word has the same places to fill in every language", arguments: ScreenWord.allCases)
  func places(word: ScreenWord) {
    let places = Language.allCases.map { language in
      let text = Samples.words(language).word(word.rawValue, on: ScreenWord.page)?.plain ?? ""
      return Set(text.matches(of: #/\{([a-z]+)/#).map { String($0.1) })
    }
    #expect(Set(places).count == 1)
  }

  @Test("A number takes its noun with it")
  func nouns() {
    let words = Samples.words()
    func written(_ count: Int) -> String {
      words(ScreenWord.exportWritten, ["count": "\(count)", "file": "x.md"])
    }
    #expect(written(1) == "1 entry written to x.md")
    #expect(written(2) == "2 entries written to x.md")
  }
}
