import Lessons
import Testing

@Suite("The field's words")
struct GlossaryTests {
  private func glossary(_ language: String) throws -> [GlossaryEntry] {
    try Fixture.glossary(of: Fixture.withReference, language: language)
  }

  @Test("A term has its names in every language, a definition, and the step that shows it")
  func entries() throws {
    let entries = try glossary("zh")
    #expect(entries.map(\.term.key) == ["lost-update", "lock"])
    #expect(entries.map(\.term.name) == ["丢失的更新", "锁"])
    #expect(entries.map(\.otherNames) == [["lost update"], ["lock"]])
    #expect(entries[0].term.forms == ["更新丢失", "丢失更新"])
    #expect(entries[0].term.definition.plainText == "一次写入盖掉了另一次。")
    #expect(entries.map(\.place?.step) == [1, 3])
    #expect(entries[0].place?.lesson == "two-sellers")
  }

  @Test(
    "A word finds its term in any language, form and letter case",
    arguments: [
      ("lost-update", "lost-update"), ("Lost Update", "lost-update"),
      ("lost updates", "lost-update"),
      ("丢失更新", "lost-update"), ("锁", "lock"), ("LOCK", "lock"), ("update", nil), ("", nil),
    ] as [(String, String?)])
  func finding(word: String, expected: String?) throws {
    #expect(try glossary("en").entry(for: word)?.term.key == expected)
  }

  @Test(
    "A part of a word, or a slip, finds what comes near",
    arguments: [
      ("update", ["lost-update"]), ("lo", ["lost-update", "lock"]), ("lokc", ["lock"]),
      ("新", ["lost-update"]), ("semaphore", []),
    ])
  func near(word: String, expected: [String]) throws {
    #expect(try glossary("en").entries(near: word).map(\.term.key) == expected)
  }

  @Test("What a language lacks is said in English")
  func fallback() throws {
    var files = Fixture.withReference
    files["zh/glossary.md"] = "# 术语\n\n专业术语。\n\n## 锁 `lock`\n\n一次只让一个进。\n"
    let glossary = try Fixture.glossary(of: files, language: "zh")
    #expect(glossary.map(\.term.name) == ["lost update", "锁"])
  }
}
