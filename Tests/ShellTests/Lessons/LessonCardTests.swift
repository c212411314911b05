import Lessons
import Notebook
import Results
import Terminal
import TestSupport
import Testing

@testable import Shell

@Suite("The card at the end of a lesson")
struct LessonCardTests {
  private static let runNumber = 2

  private func card(_ language: Language = .english) throws -> LessonCard {
    let entries = try Samples.notebook()
    return LessonCard(try Samples.lesson(language), answers: entries) { number in
      guard case .run(let result) = entries.first(where: { $0.id == number })?.content else {
        return nil
      }
      return result
    }
  }

  /// A card with as many predictions as a lesson has at most, and as many figures as are kept.
  private func longest(_ language: Language) throws -> LessonCard {
    let predictions = { (lesson: Lesson) in
      lesson.steps.flatMap(\.blocks.questions).count { $0.kind == .predict }
    }
    let lessons = try Library().lessons(language: language.rawValue).map(\.content)
    let lesson = try #require(lessons.max { predictions($0) < predictions($1) })
    let line = try #require(try card(language).lines.first)
    let kept = try #require(try card(language).figures.first)
    return LessonCard(
      lesson: lesson,
      lines: lesson.steps.flatMap { step in
        step.blocks.questions.filter { $0.kind == .predict }.map { _ in
          LessonCard.Line(step: step.number, judged: line.judged)
        }
      },
      sureness: (1...3).flatMap { level in
        Sureness.levels(
          of: [
            .init(
              question: .init(lesson: "", question: ""), seconds: 0, grade: .wrong,
              confidence: Double(level) / 3)
          ])
      }, figures: [kept, kept, kept])
  }

  @Test("Has a line a question, with what was predicted, measured, and how it came out")
  func lines() throws {
    let lines = try card().lines
    #expect(lines.map(\.step) == [2])
    #expect(lines.map(\.judged.prediction.values) == [["kept"]])
    #expect(lines.map(\.judged.outcome?.measured) == ["mixed"])
    #expect(lines.map(\.grade) == [.wrong])
  }

  @Test("Keeps only figures that decided a prediction in a run that is there")
  func figures() throws {
    #expect(try card().figures.map(\.run) == [Self.runNumber])
    let without = LessonCard(try Samples.lesson(), answers: try Samples.notebook()) { _ in nil }
    #expect(without.figures.isEmpty && without.lines.count == 1)
  }

  @Test("Tells confidence of this lesson's answers alone")
  func sureness() throws {
    #expect(try card().sureness.map { [$0.level, $0.right, $0.count] } == [[3, 0, 1]])
    let other = LessonCard(
      try Library().lesson(named: "python", language: "en").content,
      answers: try Samples.notebook()
    ) { _ in nil }
    #expect(other.sureness.isEmpty && other.lines.isEmpty)
  }

  @Test(
    "Fits a window of 24 rows with as many predictions as any lesson has",
    arguments: Language.allCases)
  func height(language: Language) throws {
    let card = try longest(language)
    #expect(card.lines.count >= 12)
    let screen = LessonCardScreen(
      card: card, next: "ipc-cost", isInteractive: true, words: Samples.words(language))
    // The line that was typed, the empty line below a screen and the prompt keep their rows.
    #expect(screen.document.height(width: 80) <= 24 - 3)
  }

  @Test("Looks as recorded", arguments: Language.allCases)
  func screen(language: Language) throws {
    for (name, next, isInteractive) in [("card", "ipc-cost", true), ("card-last", nil, false)]
      as [(String, String?, Bool)]
    {
      let screen = LessonCardScreen(
        card: try card(language), next: next, isInteractive: isInteractive,
        words: Samples.words(language))
      assertScreen(screen.document, named: "\(name)-\(language.rawValue)", fitting: [40, 80])
    }
  }
}
