import Lessons
import Testing

@Suite("Questions in people's own words find the item that answers them")
struct FAQSearchTests {
  private let index: SearchIndex

  init() throws { index = try Library().faqIndex() }

  /// The questions whose best match is not an item that answers them, with what was found.
  private func missed(_ questions: [AskedQuestions.Asked]) -> [String] {
    questions.compactMap { asked in
      let matches = index.matches(asked.words)
      guard let best = matches.first else { return "\(asked.words): nothing" }
      guard asked.items.contains(best.name), best.fits else {
        let shown = matches.prefix(3).map { "\($0.name) \(($0.score * 100).rounded()) \($0.fits)" }
        return "\(asked.words): \(shown.joined(separator: ", ")); wanted \(asked.items)"
      }
      return nil
    }
  }

  @Test(
    "At least nine in ten are found, of those it was tuned on and of those it was not",
    arguments: [AskedQuestions.practice, AskedQuestions.heldOut])
  func rate(questions: [AskedQuestions.Asked]) {
    let missed = missed(questions)
    #expect(questions.count > 80)
    #expect(
      missed.count * 10 <= questions.count,
      "\(missed.count) of \(questions.count): \(missed.joined(separator: "\n"))")
  }

  @Test("Every item answers a question of each list, so none is out of reach")
  func everyItem() throws {
    let names = Set(try Library().faq(language: "en").content.items.map(\.name))
    #expect(names == Set(AskedQuestions.practice.flatMap(\.items)).intersection(names))
    #expect(names == Set(AskedQuestions.heldOut.flatMap(\.items)).intersection(names))
  }

  @Test("Nonsense and other subjects fit nothing", arguments: AskedQuestions.nonsense)
  func nonsense(words: String) {
    let best = index.matches(words).first
    #expect(best?.fits != true, "\(words) found \(best?.name ?? "")")
  }

  @Test("Each item is found by its own title in each language", arguments: ["en", "zh"])
  func titles(language: String) throws {
    for item in try Library().faq(language: language).content.items {
      #expect(index.matches(item.title).first?.name == item.name, "\(item.title)")
    }
  }
}
