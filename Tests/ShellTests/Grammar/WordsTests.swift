import Testing

@testable import Shell

@Suite("A typed line cut into words")
struct WordsTests {
  @Test(
    "Spaces part, quotes join, and a comment ends the line",
    arguments: [
      ("lifecycle --workers 4", ["lifecycle", "--workers", "4"]),
      ("  a\t b  ", ["a", "b"]), ("", []), ("   ", []), ("# all of it", []),
      ("next # and go on", ["next"]), ("a#b", ["a#b"]),
      ("notebook export \"my notes.md\"", ["notebook", "export", "my notes.md"]),
      ("say 'it is'", ["say", "it is"]), ("x \"\"", ["x", ""]), ("线程 '进 程'", ["线程", "进 程"]),
      ("a\\ b", ["a b"]), ("\"a\\\"b\"", ["a\"b"]),
    ])
  func words(line: String, expected: [String]) throws {
    #expect(try Words.split(line) == expected)
  }

  @Test(
    "A question may hold an apostrophe or a quotation mark",
    arguments: [
      ("faq why isn't it faster", ["faq", "why", "isn’t", "it", "faster"]),
      ("faq what is a \"thread", ["faq", "what", "is", "a", "”thread"]),
      ("quiz what's a lock", ["quiz", "what’s", "a", "lock"]),
    ])
  func apostrophes(line: String, expected: [String]) throws {
    #expect(try Words.split(line) == expected)
  }

  @Test(
    "An open quote is an error that shows the line", arguments: ["say 'hello", "x \"y", "it's"])
  func openQuote(line: String) {
    #expect {
      try Words.split(line)
    } throws: {
      ($0 as? ShellError)?.description == "a quote is opened and never closed in: \(line)"
    }
  }
}
