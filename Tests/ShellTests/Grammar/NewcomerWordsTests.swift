import Testing

@testable import Shell

@Suite("What newcomers type")
struct NewcomerWordsTests {
  @Test(
    "A line that is no command leads to the one that is meant",
    arguments: [
      ("start", "lesson"), ("begin", "lesson"), ("tutorial", "lesson"), ("run race", "race"),
      ("start race", "race"), ("try locks --quick", "locks --quick"), ("man race", "help race"),
      ("info notebook", "help notebook"), ("ls", "lessons"), ("menu", "lessons"),
      ("history", "notebook"), ("results", "more"), ("config", "set"), ("cpu", "machine"),
      ("exam", "quiz"), ("HELP", "help"), ("Race", "race"), ("LESSONS", "lessons"),
      ("race --threads 4", "race --workers 4"), ("race --threads=4", "race --workers=4"),
      ("race 4", "race --workers 4"), ("race -n 4", "race --workers 4"),
      ("race --time 2", "race --seconds 2"), ("race --fast", "race --quick"),
      ("threads", "faq threads"), ("gil?", "faq gil?"),
      ("what is a thread?", "faq what is a thread?"),
      ("why is my program slower", "faq why is my program slower"),
      ("my counter is wrong", "faq my counter is wrong"), ("线程为什么变慢", "faq 线程为什么变慢"),
      ("open thread-basics", "lesson thread-basics"), ("bye", "quit"),
    ])
  func meant(typed: String, expected: String) throws {
    let words = try TypedLine.words(of: typed)
    #expect(throws: ShellError.self) { try Parsing.parse(words) }
    let meant = NewcomerWords.meanings(of: words).first { (try? Parsing.parse($0)) != nil }
    #expect(meant?.joined(separator: " ") == expected)
  }

  @Test("A misspelt command is no question", arguments: ["raec", "lesons", "xyzzy"])
  func misspelt(word: String) {
    #expect(!NewcomerWords.meanings(of: [word]).contains { (try? Parsing.parse($0)) != nil })
  }

  @Test(
    "An answer may have brackets or a point",
    arguments: [("(a)", "a"), ("b)", "b"), ("c.", "c"), ("\"a\"", "a")])
  func letters(typed: String, expected: String) {
    #expect(NewcomerWords.letter([typed]) == [expected])
  }

  @Test("What is no letter is left as it is", arguments: ["a", "race", "(ab)", "()", "4."])
  func noLetters(typed: String) { #expect(NewcomerWords.letter([typed]) == nil) }
}
