import Testing

@testable import Shell

@Suite("The words of a command line")
struct TypedLineTests {
  @Test(
    "A question may hold an apostrophe or a quotation mark",
    arguments: [
      ("faq why isn't it faster", ["faq", "why", "isn’t", "it", "faster"]),
      ("faq what is a \"thread", ["faq", "what", "is", "a", "”thread"]),
      ("quiz what's a lock", ["quiz", "what’s", "a", "lock"]),
      ("faq 'one word'", ["faq", "one word"]),
      ("report it's odd", ["report", "it’s", "odd"]),
      ("glossary Amdahl's law", ["glossary", "Amdahl’s", "law"]),
    ])
  func apostrophes(line: String, expected: [String]) throws {
    #expect(try TypedLine.words(of: line) == expected)
  }

  @Test("A line longer than anything a person means is refused before anything reads it")
  func tooLong() {
    let line = String(repeating: "x", count: TypedLine.longest + 1)
    #expect(throws: ShellError.lineTooLong(bytes: line.utf8.count, most: TypedLine.longest)) {
      try TypedLine.words(of: line)
    }
  }

  @Test("So may a line that begins with no command")
  func prose() throws {
    let words = try TypedLine.words(of: "why isn't it faster") { $0 == "why" }
    #expect(words == ["why", "isn’t", "it", "faster"])
    #expect(try TypedLine.words(of: "why 'not now'") { $0 == "why" } == ["why", "not now"])
  }

  @Test(
    "An open quote is an error that shows the line", arguments: ["say 'hello", "x \"y", "it's"])
  func openQuote(line: String) {
    #expect {
      try TypedLine.words(of: line)
    } throws: {
      ($0 as? ShellError)?.description == "a quote is opened and never closed in: \(line)"
    }
  }
}
