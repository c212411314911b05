import Lessons
import Testing

@Suite("Items of the FAQ")
struct FAQTests {
  private func page(_ language: String) throws -> FAQPage {
    try Library(source: Fixture.source(Fixture.withFAQ)).faq(language: language).content
  }

  @Test("An item has a name, other wordings, evidence, lessons, and questions of both kinds")
  func item() throws {
    let page = try page("en")
    let item = try #require(page.items.first)
    #expect(page.items.map(\.name) == ["safe", "quick"])
    #expect(item.number == 1 && item.title == "Is it safe?")
    #expect(item.wordings == ["is it secure", "what if two at once"])
    #expect(item.evidence.map(\.written) == ["lost-updates", "lost-share@guard=none"])
    #expect(item.lessons == ["two-sellers"])
    #expect(item.command == "race --threads 2")
    #expect(item.blocks.prose.plainText == "No, never.")
    #expect(item.blocks.questions.map(\.identifier) == ["safe-recall-1"])
    #expect(item.blocks.hints.count == 1)
    let number = try #require(item.numericQuestions.first)
    #expect(number.identifier == "safe-estimate-1" && number.finding == "lost-updates")
    #expect(number.quantity.written == "lost-share@guard=none" && number.factor == 1.5)
    #expect(number.above.misconception == "all-is-lost")
    #expect(number.above.text.plainText == "Too much.")
    #expect(number.text.plainText == "How much is lost?" && number.feedback.plainText == "Look.")
  }

  @Test("Names and identifiers are the same in every language")
  func languages() throws {
    let (english, chinese) = (try page("en"), try page("zh"))
    #expect(chinese.items.map(\.name) == english.items.map(\.name))
    #expect(chinese.items.map(\.evidence) == english.items.map(\.evidence))
    #expect(
      chinese.items.flatMap(\.numericQuestions).map(\.identifier)
        == english.items.flatMap(\.numericQuestions).map(\.identifier))
    #expect(chinese.items[0].wordings == ["保险吗", "同时来两个呢"])
  }

  @Test(
    "A number is near up to the factor from the interval, and undecided without one",
    arguments: [
      (4.0, 4.0, 5.0, NumericQuestion.Verdict.near), (2.7, 4, 5, .near), (2.6, 4, 5, .below),
      (7.5, 4, 5, .near), (7.6, 4, 5, .above), (0, 4, 5, .below), (4, .nan, 5, .undecided),
      (4, 5, 4, .undecided), (4, 0, 4, .undecided),
    ])
  func verdict(answer: Double, low: Double, high: Double, expected: NumericQuestion.Verdict) throws
  {
    let question = try #require(try page("en").items[0].numericQuestions.first)
    let verdict = question.verdict(answer, low: low, high: high)
    #expect(verdict == expected)
    let grade = question.grade(verdict)
    switch expected {
    case .near: #expect(grade == .right)
    case .above: #expect(grade == .wrong(misconception: "all-is-lost"))
    case .below: #expect(grade == .wrong(misconception: "hope-helps"))
    case .undecided: #expect(grade == .undecided(.inconclusive) && question.side(verdict) == nil)
    }
  }

  @Test("The beliefs behind wrong answers are found by name")
  func misconceptions() throws {
    let library = Library(source: Fixture.source(Fixture.withFAQ))
    let beliefs = try library.misconceptions(language: "en").content
    #expect(beliefs["hope-helps"]?.text.plainText == "\"It will be all right.\"")
    #expect(beliefs["unknown"] == nil)
  }
}
