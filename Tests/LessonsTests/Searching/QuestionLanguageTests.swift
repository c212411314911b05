import Lessons
import Testing

@Suite("The language of a question")
struct QuestionLanguageTests {
  @Test(
    "A question has the language of its words, whatever the other one is",
    arguments: [
      ("why is my thread slower", "en"), ("is i++ atomic", "en"),
      ("threads never stop running here", "en"),
      ("为什么线程变慢了", "zh"), ("GIL是什么", "zh"), ("Python 开多线程没变快", "zh"),
    ])
  func sentence(words: String, language: String) {
    #expect(QuestionLanguage.of(words, otherwise: "en") == language)
    #expect(QuestionLanguage.of(words, otherwise: "zh") == language)
  }

  @Test(
    "A bare term has none of its own", arguments: ["GIL", "fork spawn", "deadlock", "22", "", "?"])
  func term(words: String) {
    #expect(QuestionLanguage.of(words, otherwise: "en") == "en")
    #expect(QuestionLanguage.of(words, otherwise: "zh") == "zh")
  }
}
