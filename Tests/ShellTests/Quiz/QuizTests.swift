import Lessons
import Notebook
import TestSupport
import Testing

@testable import Shell

@Suite("A sitting of questions")
struct QuizTests {
  private let pool: QuizPool

  init() throws {
    let library = Library()
    pool = QuizPool(
      faq: try library.faq(language: "en").content,
      lessons: try library.lessons(language: "en").map(\.content))
  }

  private func quiz(_ count: Int) -> Quiz { Quiz(Array(pool.items.prefix(count))) }

  @Test("What was wrong or left open comes back once, behind the others")
  func comesBack() {
    var quiz = quiz(3)
    let grades: [AnswerGrade] = [.wrong, .right, .notSure, .wrong, .right]
    let returns = grades.map {
      quiz.take("a", confidence: nil, grade: $0, misconception: nil)
    }
    #expect(returns == [true, false, true, false, false])
    #expect(quiz.current == nil && quiz.count == 5)
    #expect(quiz.given.map(\.isRepeated) == [false, false, false, true, true])
    #expect(quiz.given[3].item.key == quiz.given[0].item.key)
    #expect(quiz.rightAtFirst == 1 && quiz.askedOnce == 3)
  }

  @Test("A measurement that could not tell asks nobody again")
  func undecided() {
    var quiz = quiz(1)
    let returns = quiz.take("4x", confidence: 2, grade: .undecided, misconception: nil)
    #expect(!returns && quiz.current == nil)
    #expect(quiz.take("a", confidence: nil, grade: .right, misconception: nil) == false)
  }

  @Test("Skipping goes on and keeps no answer")
  func skip() {
    var quiz = quiz(2)
    quiz.skip()
    #expect(quiz.number == 2 && quiz.given.isEmpty)
    quiz.skip()
    #expect(quiz.current == nil)
  }

  @Test("The hints of a question come one after the other, and then begin again")
  func hints() throws {
    let item = try #require(pool.items.first { $0.hints.count > 1 })
    var quiz = Quiz([item])
    let indexes = (0..<(item.hints.count + 1)).map { _ in quiz.nextHint() }
    #expect(indexes == Array(item.hints.indices) + [0])
    var other = Quiz(pool.items.filter(\.hints.isEmpty))
    let none = other.nextHint()
    #expect(none == nil)
  }

  @Test("In another language the same questions stand in the same places")
  func translated() throws {
    let chinese = QuizPool(faq: try Library().faq(language: "zh").content, lessons: [])
    let quiz = quiz(3).translated { key in chinese.items.first { $0.key == key } }
    #expect(quiz.current?.key == pool.items[0].key)
    #expect(quiz.current?.title == chinese.items[0].title)
  }

  @Test("Keys are unique, and every number has a unit and an experiment that settles it")
  func units() throws {
    #expect(Set(pool.items.map(\.key)).count == pool.items.count)
    for item in pool.items {
      guard case .number = item.body else { continue }
      #expect(item.unit != nil, "\(item.identifier)")
    }
  }

  @Test("Questions of lessons that belong beside a run are left out")
  func fixedOnly() {
    for item in pool.items where item.lesson != QuizItem.faq {
      guard case .choice(let question) = item.body else { continue }
      #expect(question.finding == nil)
    }
    #expect(pool.items(ofLesson: "thread-basics").contains { $0.lesson == "thread-basics" })
    #expect(pool.items(ofLesson: "thread-basics").contains { $0.lesson == QuizItem.faq })
  }

  @Test("Due questions come first, then new ones, then those answered longest ago")
  func order() {
    let items = Array(pool.items.prefix(4))
    func answered(_ index: Int, day: Double, _ grade: AnswerGrade) -> Attempt {
      Attempt(question: items[index].key, seconds: day * 86_400, grade: grade)
    }
    let schedule = ReviewSchedule([
      answered(0, day: 9, .right), answered(1, day: 8, .right), answered(3, day: 9, .wrong),
    ])
    let ordered = QuizPool.ordered(items, by: schedule, at: 10 * 86_400)
    #expect(ordered.map(\.key) == [3, 2, 1, 0].map { items[$0].key })
  }

  @Test("Answers and confidences of a script are read in order")
  func script() throws {
    let script = try QuizScript(answers: "b, 4.2x ,?", sure: "2,,1")
    #expect(script.answers == ["b", "4.2x", "?"])
    #expect(script.sureness == [2, nil, 1])
    #expect(try QuizScript(answers: "a", sure: nil).sureness.allSatisfy { $0 == nil })
    #expect { try QuizScript(answers: "a", sure: "4") } throws: {
      ($0 as? ShellError)?.description.hasPrefix("'4' is no confidence") == true
    }
  }
}
