import Lessons
import Notebook
import TestSupport
import Terminal
import Testing

@testable import Shell

@Suite("Screens of the FAQ, the quiz and the progress look as recorded")
struct LearningScreensTests {
  /// The narrowest terminal a person may have stands beside the usual ones.
  private func check(_ screen: Document, _ name: String) {
    assertScreen(screen, named: name, fitting: [40, 60, 80, 120])
  }

  private func sitting(_ folder: TemporaryFolder, _ language: Language) throws -> Sitting {
    let sitting = Samples.sitting(folder, language: language)
    sitting.archive.note(
      .run(ResultObject.make(try Samples.measured(), machine: Samples.machineFacts)))
    return sitting
  }

  @Test("An answer with its evidence, one without, and none", arguments: Language.allCases)
  func faq(language: Language) throws {
    let folder = try TemporaryFolder()
    let sitting = try sitting(folder, language)
    let screen = FAQScreen(words: sitting.words, isInteractive: true)
    var evident = try FAQAnswer(["order"], in: sitting)
    evident = evident.measured(at: "2026-11-28T01:39:00Z")
    check(screen.document(evident), "faq-measured-\(language.rawValue)")
    let unmeasured = try FAQAnswer(["deadlock"], in: sitting).untranslated
    check(screen.document(unmeasured), "faq-unmeasured-\(language.rawValue)")
    let strange = language == .chinese ? "推荐一部关于线程的电影" : "recommend a movie about threads"
    let none = try FAQAnswer([strange], in: sitting)
    check(screen.document(none), "faq-none-\(language.rawValue)")
  }

  @Test("Questions, and what is said to right and wrong answers", arguments: Language.allCases)
  func quiz(language: Language) throws {
    let folder = try TemporaryFolder()
    let sitting = try sitting(folder, language)
    let screen = QuizScreen(
      words: sitting.words,
      misconceptions: try Library().misconceptions(language: language.rawValue).content)
    let items = try sitting.quizItems(["start-cost"], count: nil, inFileOrder: true)
    guard case .choice(let question) = items[0].body, case .number(let number) = items[1].body
    else {
      Issue.record("other questions")
      return
    }
    check(
      screen.question(items[0], number: 1, count: 2)
        + screen.feedback(.option(1), to: question, in: items[0])
        + screen.feedback(.option(0), to: question, in: items[0])
        + screen.feedback(.notSure, to: question, in: items[0]),
      "quiz-choice-\(language.rawValue)")
    let measured = MeasuredNumber(value: 6.5, low: 6, high: 7, unit: .ratio, isConclusive: true)
    let doubtful = MeasuredNumber(value: 6.5, low: 6, high: 7, unit: .ratio, isConclusive: false)
    check(
      screen.question(items[1], number: 2, count: 2)
        + screen.feedback(5, to: number, in: items[1], measured: measured)
        + screen.feedback(100, to: number, in: items[1], measured: measured)
        + screen.feedback(1, to: number, in: items[1], measured: doubtful)
        + screen.feedback(nil, to: number, in: items[1], measured: measured),
      "quiz-number-\(language.rawValue)")
  }

  @Test("Progress of somebody who has begun, and of nobody", arguments: Language.allCases)
  func progress(language: Language) throws {
    let folder = try TemporaryFolder()
    let sitting = Samples.sitting(folder, language: language)
    let words = sitting.words
    check(
      ProgressScreen(progress: try LearnerProgress(sitting), words: words).document,
      "progress-empty-\(language.rawValue)")
    sitting.archive.save(LessonWalk(lesson: try Samples.lesson(language), stepIndex: 1))
    for content in Samples.learning { sitting.archive.note(content) }
    check(
      ProgressScreen(progress: try LearnerProgress(sitting), words: words).document,
      "progress-\(language.rawValue)")
  }
}

extension FAQAnswer {
  /// The same answer, said not to be translated.
  fileprivate var untranslated: FAQAnswer {
    FAQAnswer(
      asked: asked, language: language, isFallback: true, item: item, nearest: nearest,
      evidence: evidence)
  }

  /// The same answer with a moment that does not change.
  fileprivate func measured(at time: String) -> FAQAnswer {
    FAQAnswer(
      asked: asked, language: language, isFallback: isFallback, item: item, nearest: nearest,
      evidence: evidence.map { StoredRun($0.result, number: $0.number, time: time) })
  }
}

extension Samples {
  /// Numbers said too high, answers with every confidence, and a belief that came up twice.
  static let learning: [NotebookEntry.Content] = {
    let asked = QuestionReference(lesson: "faq", step: 28, question: "start-cost-estimate-1")
    let recall = QuestionReference(lesson: "faq", step: 22, question: "deadlock-recall-1")
    func said(_ value: Double, _ measured: Double, as id: Int) -> [NotebookEntry.Content] {
      [
        .numberPrediction(
          .init(
            asked: asked, experiment: "creation", quantity: "process-thread-ratio", unit: "x",
            value: value, confidence: 1, language: "en")),
        .numberOutcome(
          .init(
            prediction: id, run: 9, value: measured, low: measured, high: measured, grade: .wrong,
            misconception: "fork-copies-all-memory")),
      ]
    }
    func answer(_ grade: AnswerGrade, _ sure: Double) -> NotebookEntry.Content {
      .recall(.init(asked: recall, option: 0, grade: grade, confidence: sure, language: "en"))
    }
    return said(20, 7, as: 1) + said(15, 6.5, as: 3)
      + [answer(.right, 1.0 / 3), answer(.wrong, 2.0 / 3), answer(.right, 2.0 / 3)]
      + [answer(.wrong, 1), answer(.right, 1)]
  }()
}
