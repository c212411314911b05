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
    arguments: [
      AskedQuestions.practice, AskedQuestions.heldOut,
      AskedQuestions.symptoms + AskedQuestions.daily,
      AskedQuestions.symptomsHeldOut + AskedQuestions.dailyHeldOut, AskedQuestions.titles,
      AskedQuestions.beginners,
    ])
  func rate(questions: [AskedQuestions.Asked]) {
    let missed = missed(questions)
    #expect(questions.count >= 40)
    #expect(
      missed.count * 10 <= questions.count,
      "\(missed.count) of \(questions.count): \(missed.joined(separator: "\n"))")
  }

  @Test(
    "All but one in twenty are among the first three, which are named where they are close",
    arguments: [
      AskedQuestions.practice, AskedQuestions.heldOut,
      AskedQuestions.symptoms + AskedQuestions.daily,
      AskedQuestions.symptomsHeldOut + AskedQuestions.dailyHeldOut, AskedQuestions.titles,
      AskedQuestions.beginners,
    ])
  func amongThree(questions: [AskedQuestions.Asked]) {
    let missed = questions.filter { asked in
      let names = index.matches(asked.words).prefix(3).map(\.name)
      return Set(names).isDisjoint(with: asked.items)
    }
    #expect(missed.count * 20 <= questions.count, "\(missed.map(\.words))")
  }

  @Test("Of beginners' questions that nothing was tuned on, nine in ten are found first")
  func beginnersHeldOut() {
    let asked = AskedQuestions.beginnersHeldOut
    let missed = missed(asked)
    #expect(missed.count * 10 <= asked.count, "\(missed.joined(separator: "\n"))")
  }

  @Test("Every item answers a question that was tuned on, and one that was not")
  func everyItem() throws {
    let names = Set(try Library().faq(language: "en").content.items.map(\.name))
    let tuned = AskedQuestions.practice + AskedQuestions.symptoms + AskedQuestions.daily
    let counted =
      AskedQuestions.heldOut + AskedQuestions.symptomsHeldOut + AskedQuestions.dailyHeldOut
    #expect(names.subtracting(tuned.flatMap(\.items)) == [])
    #expect(names.subtracting(counted.flatMap(\.items)) == [])
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
