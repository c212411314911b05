import Prompt
import Testing

@Suite("A typed line cut into words")
struct LineWordsTests {
  @Test(
    "Spaces part, quotes join, and a comment ends the line",
    arguments: [
      ("race --workers 4", ["race", "--workers", "4"]),
      ("  a\t b  ", ["a", "b"]), ("", []), ("   ", []), ("# all of it", []),
      ("next # and go on", ["next"]), ("a#b", ["a#b"]),
      ("export \"my notes.md\"", ["export", "my notes.md"]),
      ("say 'it is'", ["say", "it is"]), ("x \"\"", ["x", ""]), ("线程 '进 程'", ["线程", "进 程"]),
      ("a\\ b", ["a b"]), ("\"a\\\"b\"", ["a\"b"]),
    ])
  func words(line: String, expected: [String]) throws {
    #expect(try LineWords.split(line) == expected)
  }

  @Test("An open quote is an error", arguments: ["say 'hello", "x \"y", "it's"])
  func openQuote(line: String) {
    #expect(throws: UnfinishedQuote.self) { try LineWords.split(line) }
  }
}
