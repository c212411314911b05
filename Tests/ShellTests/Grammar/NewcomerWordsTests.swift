import Testing

@testable import Shell

@Suite("What newcomers type")
struct NewcomerWordsTests {
  private let lessons = ["thread-basics", "sync-problems", "python"]

  /// The first thing that words may mean and that can be done.
  private func meant(_ words: [String]) -> String? {
    NewcomerWords(words: words, lessons: lessons).meanings
      .first { (try? Parsing.parse($0)) != nil }?.joined(separator: " ")
  }

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
    #expect(meant(words) == expected)
  }

  @Test(
    "So do greetings, words of other shells, and whole sentences",
    arguments: [
      ("man", "help"), ("hello", "help"), ("conlab", "help"), ("help me!", "help"),
      ("what can I do?", "help"), ("race help", "help race"), ("race ?", "help race"),
      ("Help Race", "help race"), ("explain race", "help race"), ("next lesson", "lessons"),
      ("ls -la", "lessons"), ("run", "experiments"), ("examples", "experiments"),
      ("test", "quiz"), ("restart", "again"), ("start over", "again"), ("go back", "back"),
      ("pass", "skip"), ("i am stuck", "hint"), ("where am I?", "where"), ("top", "machine"),
      ("status", "progress"), ("yes", "next"), ("ok", "next"), ("python", "lesson python"),
      ("sync-problems 2", "lesson sync-problems 2"), ("conlab race", "race"),
      ("$ race --quick", "race --quick"), ("please run the race experiment", "race"),
      ("exit()", "quit"), (":wq", "quit"), ("chinese", "set language zh"),
      ("save", "notebook"), ("questions", "faq"), ("define mutex", "glossary mutex"),
      ("terms", "glossary"),
      ("books", "read"),
    ])
  func sentences(typed: String, expected: String) throws {
    #expect(meant(try TypedLine.words(of: typed)) == expected)
  }

  @Test(
    "And their counterparts in Chinese",
    arguments: [
      ("帮助", "help"), ("开始", "lesson"), ("退出", "quit"), ("课程", "lessons"), ("实验", "experiments"),
      ("历史", "notebook"), ("设置", "set"), ("测验", "quiz"), ("继续", "next"), ("返回", "back"),
      ("跳过", "skip"), ("提示", "hint"), ("重来", "again"), ("进度", "progress"), ("复习", "review"),
      ("中文", "set language zh"), ("我在哪？", "where"), ("运行 race", "race"), ("帮助 race", "help race"),
    ])
  func chinese(typed: String, expected: String) throws {
    #expect(meant(try TypedLine.words(of: typed)) == expected)
  }

  @Test(
    "A misspelt command is no question, and nothing is run in its place",
    arguments: ["raec", "lesons", "xyzzy", "run raec", "raec --workers 4 --quick", "the", "my"])
  func misspelt(line: String) throws { #expect(meant(try TypedLine.words(of: line)) == nil) }

  @Test("A single word that is a command is never read otherwise")
  func known() throws {
    for phrase in NewcomerWords.phrases.keys where !phrase.contains(" ") && phrase != "?" {
      #expect((try? Parsing.parse([phrase])) == nil, "\(phrase)")
    }
    for command in Set(NewcomerWords.phrases.values) {
      #expect(throws: Never.self, "\(command)") { try Parsing.parse(command) }
    }
  }

  @Test(
    "A sentence may begin like a command, but only as a whole",
    arguments: [
      ("show help", ["help"]), ("Show lessons!", ["lessons"]), ("quiz me", ["quiz"]),
      ("show race", nil), ("quiz me again", nil), ("lessons", nil),
    ] as [(String, [String]?)])
  func sentence(line: String, expected: [String]?) throws {
    #expect(NewcomerWords.sentence(try TypedLine.words(of: line)) == expected)
  }

  @Test(
    "Commands of the system get a sentence of their own",
    arguments: [("cd", true), ("git status", true), ("clear", true), ("race", false)])
  func remarks(line: String, expected: Bool) throws {
    let words = try TypedLine.words(of: line)
    #expect((NewcomerWords(words: words, lessons: []).remark != nil) == expected)
  }

  @Test(
    "Some words say no more than Enter",
    arguments: [("yes", true), ("OK", true), ("好的", true), ("no", false), ("next", false)])
  func agreement(line: String, expected: Bool) {
    #expect(NewcomerWords.agrees(line) == expected)
  }

  @Test(
    "An answer may have brackets or a point",
    arguments: [
      ("(a)", "a"), ("b)", "b"), ("c.", "c"), ("\"a\"", "a"), ("（A）", "A"), ("b、", "b"),
    ])
  func letters(typed: String, expected: String) {
    #expect(NewcomerWords.letter([typed]) == [expected])
  }

  @Test("What is no letter is left as it is", arguments: ["a", "race", "(ab)", "()", "4.", "是。"])
  func noLetters(typed: String) { #expect(NewcomerWords.letter([typed]) == nil) }
}
