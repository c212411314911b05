import Testing

@testable import Lessons

@Suite("How a search reads words")
struct SearchIndexTests {
  @Test(
    "The forms of a word have one stem",
    arguments: [
      ["kill", "kills", "killing", "killed"], ["process", "processes"], ["share", "sharing"],
      ["slow", "slower", "slowest", "slowly"], ["run", "running"], ["copy", "copies"],
      ["thread", "threads", "threaded", "threading"],
    ])
  func stems(forms: [String]) { #expect(Set(forms.map(EnglishStem.of)).count == 1, "\(forms)") }

  @Test(
    "Short and foreign words are left alone",
    arguments: ["is", "gil", "i", "class", "线程", "status", "bus"])
  func alone(word: String) { #expect(EnglishStem.of(word) == word) }

  @Test(
    "Words and signs, and Chinese by characters and pairs",
    arguments: [
      ("Why is my thread SLOWER?", ["thread", "slow"]), ("x += 1", ["x", "+", "1"]),
      ("i++", ["+"]), ("isn't it", []), ("if __name__ == \"__main__\"", ["nam", "main"]),
      ("线程很慢", ["线", "线程", "程", "程很", "很", "很慢", "慢"]),
      ("为什么用GIL", ["用", "gil"]), ("", []), ("?!", []),
    ])
  func terms(text: String, expected: [String]) { #expect(SearchTerms.of(text) == expected) }

  private let index = SearchIndex(
    [
      .init(name: "kill", wordings: ["how do I kill a thread", "怎么杀掉线程"], text: "Ask it to stop."),
      .init(name: "start", wordings: ["how dear is a thread to start"], text: "Microseconds."),
      .init(name: "fork", wordings: ["does fork copy memory"], text: "No, it copies page tables."),
    ], synonyms: Synonyms([["kill", "terminate", "shut down"], ["dear", "costly"]]))

  @Test(
    "The best comes first: by words, typing errors, synonyms, phrases, text",
    arguments: [
      ("kill my thread", "kill"), ("killl thread", "kill"), ("terminate it", "kill"),
      ("shut it down and shut down", "kill"), ("costly thread", "start"), ("microseconds", "start"),
      ("froks copy memroy", "fork"), ("杀掉线程", "kill"), ("page tables", "fork"),
    ])
  func best(question: String, expected: String) {
    let best = index.matches(question).first
    #expect(best?.name == expected)
    #expect(best?.fits == true)
  }

  @Test("What is not there has no match", arguments: ["", "the", "banana bread", "香蕉"])
  func nothing(question: String) {
    #expect(index.matches(question).allSatisfy { !$0.fits })
  }
}
