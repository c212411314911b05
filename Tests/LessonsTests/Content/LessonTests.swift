import Lessons
import Testing

@Suite struct LessonTests {
  let lesson: Lesson

  init() throws {
    lesson = try Library(source: Fixture.source(Fixture.bothLanguages))
      .lesson(named: "1", language: "en").content
  }

  @Test("A lesson has a summary and a step for each heading")
  func structure() {
    #expect(lesson.summary.plainText == "Two sellers share one box of tickets.")
    #expect(lesson.steps.map(\.title) == ["Sell", "Change", "Remember"])
    #expect(lesson.steps.map(\.number) == [1, 2, 3])
    #expect(lesson.steps.first?.location.line == 5)
  }

  @Test("The first command of a step is its command")
  func commands() {
    #expect(
      lesson.steps.map(\.command) == ["race --threads 2", "race --threads 2", nil])
    #expect(lesson.steps.map { $0.blocks.commands.map(\.mustModify) } == [[false], [true], []])
  }

  @Test("Hints lose their mark and keep their order")
  func hints() {
    let hints = lesson.steps.first?.blocks.hints.map(\.blocks.plainText)
    #expect(hints == ["Think of reading.", "And of writing."])
  }

  @Test("Blocks keep the order of the file")
  func order() {
    let kinds = lesson.steps.first?.blocks.map { block in
      switch block {
      case .prose: "prose"
      case .commands: "commands"
      case .question: "question"
      case .hint: "hint"
      case .terms: "terms"
      }
    }
    #expect(kinds == ["prose", "question", "hint", "hint", "commands"])
  }

  @Test("Chinese lines join without a space, and marks in Chinese mean the same")
  func chinese() throws {
    let chinese = try Library(source: Fixture.source(Fixture.bothLanguages))
      .lesson(named: "1", language: "zh").content
    #expect(chinese.summary.plainText == "两个售票员共用一盒票。")
    let questions = chinese.steps.flatMap(\.blocks.questions)
    #expect(questions.map(\.kind) == [.predict, .recall])
    #expect(questions.first?.text.plainText == "会丢票吗？")
    #expect(questions.first?.options.map(\.text.plainText) == ["不会。", "会。"])
    #expect(
      questions.map(\.identifier)
        == lesson.steps.flatMap(\.blocks.questions).map(\.identifier))
  }

  @Test("Prose keeps its shape and leaves its Markdown behind")
  func prose() throws {
    let text = """
      # T

      S

      ## Step

      A *b **c*** `d` [e](f.md)
      g\\
      h

      2. one
      3. two

      - x

        y

      > **Note** z

      ### Sub

      ```python
      pass
      ```

      ---

      <!-- for authors -->
      """
    let lesson = try Library(source: Fixture.source(["en/01-a.md": text]))
      .lesson(named: "a", language: "en").content
    #expect(
      lesson.steps.first?.blocks.prose == [
        .paragraph([
          .text("A "), .emphasis([.text("b "), .strong([.text("c")])]), .text(" "), .code("d"),
          .text(" "), .link([.text("e")], destination: "f.md"), .text(" g"), .lineBreak,
          .text("h"),
        ]),
        .list(start: 2, items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]]),
        .list(start: nil, items: [[.paragraph([.text("x")]), .paragraph([.text("y")])]]),
        .quote([.paragraph([.strong([.text("Note")]), .text(" z")])]),
        .heading(level: 3, [.text("Sub")]),
        .code(language: "python", text: "pass\n"),
        .rule,
      ])
  }
}
