import Testing

@testable import Lessons

@Suite struct LibraryTests {
  let library = Library(source: Fixture.source(Fixture.bothLanguages))

  @Test(
    "A lesson is found by name, by number, and by file name",
    arguments: ["two-sellers", "1", "01", "01-two-sellers"])
  func lessonIsFound(word: String) throws {
    let lesson = try library.lesson(named: word, language: "en").content
    #expect(lesson.name == "two-sellers")
    #expect(lesson.number == 1)
    #expect(lesson.title == "Two sellers")
  }

  @Test("An unknown lesson is an error with the names there are", arguments: ["two", "2", "", "é"])
  func unknownLesson(word: String) {
    #expect(throws: LibraryError.unknownLesson(word, known: ["two-sellers"])) {
      try library.lesson(named: word, language: "en")
    }
  }

  @Test("Lessons are in the order of their numbers, not of their names")
  func lessonOrder() throws {
    let files = ["en/10-alpha.md": Fixture.lesson, "en/02-beta.md": Fixture.lesson]
    #expect(Library(source: Fixture.source(files)).lessonNames == ["beta", "alpha"])
  }

  @Test("A translated lesson is read in its language")
  func translation() throws {
    let translated = try library.lesson(named: "two-sellers", language: "zh")
    #expect(translated.content.title == "两个售票员")
    #expect(!translated.isFallback)
  }

  @Test("What is not translated comes in English and says so")
  func fallback() throws {
    let library = Library(source: Fixture.source(Fixture.english))
    let lesson = try library.lesson(named: "two-sellers", language: "zh")
    #expect(lesson.isFallback)
    #expect(lesson.language == "en")
    let explanation = try library.explanations(experiment: "race", language: "zh")
    #expect(explanation.isFallback)
  }

  /// A page without what stands from a heading on to the next one of the same level.
  private func without(_ heading: String, in page: String) -> String {
    guard let start = page.firstRange(of: "## \(heading)") else { return page }
    let rest = page[start.upperBound...]
    let end = rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex
    return String(page[..<start.lowerBound] + rest[end...].drop(while: \.isNewline))
  }

  @Test("The sections that a translation lacks are those of the English page")
  func startedTranslation() throws {
    var files = Fixture.withFAQ
    for (file, heading) in [
      ("01-two-sellers.md", "回想"), ("explain/race.md", "lost-updates: some"),
      ("faq.md", "安全吗"), ("misconceptions.md", "hope-helps"), ("claims.md", "更新会丢失"),
    ] {
      let page = try #require(files["zh/" + file])
      files["zh/" + file] = without(heading, in: page)
      #expect(files["zh/" + file] != page, "\(file) has no section \(heading)")
    }
    let library = Library(source: Fixture.source(files))
    let steps = try library.lesson(named: "1", language: "zh").content.steps
    #expect(steps.map(\.title) == ["卖票", "改变", "Remember"])
    let explanation = try library.explanations(experiment: "race", language: "zh").content
    #expect(explanation.explanation(finding: "lost-updates", value: "some") != nil)
    let items = try library.faq(language: "zh").content.items
    #expect(items.map(\.title) == ["Is it safe?", "快吗？"])
    #expect(items.map(\.number) == [1, 2])
    let beliefs = try library.misconceptions(language: "zh").content
    #expect(Set(beliefs.keys) == ["hope-helps", "all-is-lost"])
    let claims = try library.claims(language: "zh").content
    #expect(claims.claims.map(\.title) == ["Updates are lost", "写得好"])
  }

  @Test("A folder is a language as soon as one page stands in it")
  func languages() {
    let files = Fixture.english.merging(["de/words.md": "# Wörter\n"]) { first, _ in first }
    #expect(Library(source: Fixture.source(files)).languages.contains("de"))
    #expect(Library().languages.contains("zh"))
    #expect(Library.isLanguage("pt-BR") && !Library.isLanguage("klingon"))
  }

  @Test("Missing pages and explanations are errors that name the file")
  func missing() {
    let bare = Library(source: Fixture.source(["en/01-two-sellers.md": Fixture.lesson]))
    #expect(throws: LibraryError.missing(path: "zh/claims.md")) { try bare.claims(language: "zh") }
    #expect(throws: LibraryError.missing(path: "en/explain/locks.md")) {
      try library.explanations(experiment: "locks", language: "en")
    }
  }

  @Test("A file that is not UTF-8 is an error that names it")
  func brokenEncoding() {
    let library = Library(source: .memory(["en/01-a.md": [0x23, 0x20, 0xFF]]))
    #expect(throws: LibraryError.brokenEncoding(path: "en/01-a.md")) {
      try library.lessons(language: "en")
    }
  }

  @Test("Only the file asked for is read")
  func laziness() throws {
    var files = Fixture.english.mapValues { Array($0.utf8) }
    files["en/02-broken.md"] = [0xFF]
    let library = Library(source: .memory(files))
    #expect(try library.lesson(named: "1", language: "en").content.name == "two-sellers")
  }

  @Test("Reference pages have an entry for each heading")
  func referencePage() throws {
    let page = "# Questions\n\nAsk.\n\n## Why?\n\nBecause.\n\n## How?\n\nLike this.\n"
    let phrases = PageReader.reference(page, file: "en/phrases.md").value
    #expect(phrases.entries.map(\.title) == ["Why?", "How?"])
    #expect(phrases.entries.map(\.number) == [1, 2])
    #expect(
      phrases.entries.last?.location == ContentLocation(file: "en/phrases.md", line: 9, column: 1))
  }

  @Test("A source without an FAQ uses that of the program, and its misconceptions")
  func builtInQuestions() throws {
    let library = Library(source: Fixture.source(["en/01-a.md": Fixture.lesson]))
    #expect(try library.faq(language: "zh").content == Library().faq(language: "zh").content)
    #expect(try !library.misconceptions(language: "en").content.isEmpty)
  }

  @Test("A source without explanations uses those of the program")
  func builtInExplanations() throws {
    let library = Library(source: Fixture.source(["en/01-a.md": Fixture.lesson]))
    let names = LessonSource.embedded.paths.filter { $0.hasPrefix("en/explain/") }
    for name in names {
      let experiment = String(name.dropFirst("en/explain/".count).dropLast(".md".count))
      #expect(!(try library.explanations(experiment: experiment, language: "en").isFallback))
    }
    #expect(throws: LibraryError.missing(path: "en/explain/nothing.md")) {
      try library.explanations(experiment: "nothing", language: "en")
    }
  }
}
