import Lessons
import Notebook
import Results
import TestSupport
import Testing

@testable import Shell

@Suite("Grades count what a notebook holds")
struct GradeTests {
  private func grade(
    _ contents: [NotebookEntry.Content], finished: [Int] = []
  ) throws -> PartGrade {
    let entries = contents.enumerated().map {
      NotebookEntry(id: $0.offset + 1, seconds: 1, content: $0.element)
    }
    return GradeEvidence(entries, finished: .init(steps: ["kitchen": finished])).grade(
      try Samples.lesson())
  }

  private static func asked(_ question: String) -> QuestionReference {
    QuestionReference(lesson: "kitchen", step: 2, question: question)
  }

  private static func predicted(_ values: [String]) -> NotebookEntry.Content {
    .prediction(
      .init(
        asked: asked("2-predict-1"), finding: "finishing-order", values: values, confidence: nil,
        language: "en"))
  }

  private static func answered(_ question: String, _ grade: AnswerGrade) -> NotebookEntry.Content {
    .recall(.init(asked: asked(question), option: 0, grade: grade, language: "en"))
  }

  private static func run(_ line: String, ending: Results.Outcome = .finished) throws
    -> NotebookEntry.Content
  {
    var result = ResultObject.make(try Samples.measured(line), machine: Samples.machineFacts)
    result.outcome = ending
    return .run(result)
  }

  @Test("Every step, prediction, run and question is worth a point")
  func worth() throws {
    let grade = try grade([])
    #expect(grade.worth == 9 && grade.points == 0 && !grade.isComplete)
    let counts = Dictionary(grouping: grade.items, by: \.kind).mapValues(\.count)
    #expect(counts == [.step: 4, .prediction: 1, .run: 1, .change: 1, .answer: 2])
    #expect(grade.missing.count == 9)
  }

  @Test("An exercise of the lesson is worth a point, earned by solving it alone")
  func exercises() throws {
    let evidence = GradeEvidence([], finished: Finished(exercises: ["counter"]))
    let grade = evidence.grade(try Samples.lesson(), exercises: ["counter", "deadlock"])
    #expect(grade.worth == 11 && grade.points(.exercise) == 1)
    #expect(grade.missing.last?.name == "deadlock")
  }

  @Test("A wrong prediction is one, and not sure is none")
  func predictions() throws {
    #expect(try grade([Self.predicted(["broken"])]).points(.prediction) == 1)
    #expect(try grade([Self.predicted([])]).points(.prediction) == 0)
  }

  @Test("An answer counts when it was right once, or could not be decided")
  func answers() throws {
    let question = "4-recall-1"
    #expect(try grade([Self.answered(question, .wrong)]).points(.answer) == 0)
    #expect(try grade([Self.answered(question, .notSure)]).points(.answer) == 0)
    #expect(try grade([Self.answered(question, .undecided)]).points(.answer) == 1)
    let later = [Self.answered(question, .wrong), Self.answered(question, .right)]
    #expect(try grade(later).points(.answer) == 1)
    #expect(try grade(Array(later.reversed())).points(.answer) == 1)
  }

  @Test("A run counts whatever its rounds and seed; who has to change it has to")
  func runs() throws {
    let usual = try Self.run("lifecycle --rounds 10 --seed 9")
    #expect(try grade([usual]).points(.run) == 1)
    #expect(try grade([usual]).points(.change) == 0)
    let changed = try Self.run("lifecycle --workers 3")
    #expect(try grade([changed]).points(.run) == 0)
    #expect(try grade([changed]).points(.change) == 1)
    let stopped = try Self.run("lifecycle", ending: .interrupted)
    #expect(try grade([stopped]).points(.run) == 0)
  }

  @Test("All of it is complete, and a gradebook has a row for each person")
  func complete() throws {
    let all = [
      Self.predicted(["kept"]), try Self.run("lifecycle"), try Self.run("lifecycle --workers 3"),
      Self.answered("2-explain-1", .right), Self.answered("4-recall-1", .right),
    ]
    let done = try grade(all, finished: [1, 2, 3, 4])
    #expect(done.isComplete && done.points == done.worth, "\(done.missing)")
    let book = Gradebook(rows: [
      .init(person: "Ann", grades: [done]), .init(person: "Bo, Jr.", grades: [try grade([])]),
    ])
    #expect(
      book.csv == """
        person,part,prediction,run,change,answer,step,exercise,points,worth,share,complete\r
        Ann,kitchen,1,1,1,2,4,0,9,9,1.00,yes\r
        "Bo, Jr.",kitchen,0,0,0,0,0,0,0,9,0.00,no\r

        """)
    #expect(!book.isComplete)
  }

  @Test("The screen says what is missing, step by step", arguments: Language.allCases)
  func screen(language: Language) throws {
    let lesson = try Samples.lesson(language)
    let evidence = GradeEvidence(
      [NotebookEntry(id: 1, seconds: 1, content: Self.predicted(["kept"]))],
      finished: .init(steps: ["kitchen": [1]]))
    let screen = GradeScreen(
      book: Gradebook(rows: [.init(person: nil, grades: [evidence.grade(lesson)])]),
      words: Samples.words(language)
    ) { _ in lesson.steps.map(\.title) }
    assertScreen(screen.document, named: "grade-\(language.rawValue)")
  }
}
