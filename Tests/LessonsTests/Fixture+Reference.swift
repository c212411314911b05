import Lessons

extension Fixture {
  static let glossary = """
    # Words

    The words of the field.

    ## lost update `lost-update`

    > **Also written.** lost updates; updates lost

    A write that overwrites another one unseen.

    ## lock `lock`

    What lets one in at a time.
    """

  static let glossaryInChinese = """
    # 术语

    专业术语。

    ## 丢失的更新 `lost-update`

    > **也写作。** 更新丢失；丢失更新

    一次写入盖掉了另一次。

    ## 锁 `lock`

    一次只让一个进。
    """

  static let reading = """
    # Read on

    Where to go on.

    ## Threads `threads`

    https://example.org/threads.html

    The manual of threads.

    > **Lesson.** [two-sellers](01-two-sellers.md)

    ## Locks `locks`

    https://example.org/locks

    About locks.

    > **Lesson.** [two-sellers](01-two-sellers.md)

    ## Clocks `clocks`

    http://example.org/

    About time.

    > **Lesson.** [two-sellers](01-two-sellers.md)
    """

  /// The lesson with its boxes: one behind the first measurement, one at its very end.
  static func boxed(_ lesson: String, word: String) -> String {
    lesson.replacing(
      "```\n\n## ", with: "```\n\n> **\(word).** `lost-update`\n\n## ", maxReplacements: 1)
      + "\n\n> **\(word).** `lock`\n"
  }

  /// Lessons with terms, a glossary in two languages, and what to read.
  static let withReference = bothLanguages.merging([
    "en/01-two-sellers.md": boxed(lesson, word: "Term"),
    "zh/01-two-sellers.md": boxed(lessonInChinese, word: "术语"),
    "en/glossary.md": glossary, "zh/glossary.md": glossaryInChinese,
    "en/reading.md": reading, "zh/reading.md": reading,
  ]) { _, new in new }
}

extension Fixture {
  /// The terms of files in a language, with the steps of its lessons that show them.
  static func glossary(
    of files: [String: String], language: String
  ) throws -> [GlossaryEntry] {
    let library = Library(source: source(files))
    let lessons = try library.lessons(language: language).map(\.content)
    return try library.glossary(language: language, shownIn: lessons).content
  }
}
