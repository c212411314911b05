import Lessons
import Notebook
import Results
import TestSupport
import Testing

@testable import Shell

@Suite("The FAQ and the quiz in a sitting")
struct QuizGuideTests {
  private let folder: TemporaryFolder
  private let lab: Dispatcher
  private var sitting: Sitting { lab.sitting }
  private var quiz: QuizGuide { lab.quiz }

  init() throws {
    folder = try TemporaryFolder()
    lab = Samples.lab(folder)
  }

  private func keys(_ topic: String...) throws -> [String] {
    try sitting.quizItems(topic, count: nil).map(\.identifier)
  }

  @Test(
    "A topic is a name, a number, a lesson, or words in any language",
    arguments: [
      ("deadlock", "deadlock-recall-1"), ("22", "deadlock-recall-1"),
      ("kitchen", "4-recall-1"), ("what is a deadlok", "deadlock-recall-1"),
      ("什么是死锁", "deadlock-recall-1"),
    ])
  func topic(words: String, expected: String) throws {
    #expect(try keys(words).contains(expected))
  }

  @Test("A topic nobody wrote about names the nearest, and a number outside the list its end")
  func unknownTopic() {
    #expect { try keys("banana bread") } throws: {
      ($0 as? ShellError)?.description.hasPrefix("no questions about 'banana bread'.") == true
    }
    #expect { try keys("99") } throws: {
      ($0 as? ShellError)?.description.hasPrefix("the FAQ has no question 99.") == true
    }
  }

  @Test("An answer is kept in the notebook, in no language, and is due when it was wrong")
  func kept() throws {
    _ = quiz.begin(try sitting.quizItems(["deadlock"], count: nil), quick: false)
    #expect(quiz.isOpen)
    #expect(lab.perform(line: "b 3") == .success)
    #expect(lab.perform(line: "?") == .success)
    #expect(!quiz.isOpen)
    let entries = sitting.archive.answers
    #expect(entries.count == 2)
    guard case .recall(let answer) = entries[0].content else {
      Issue.record("no answer")
      return
    }
    #expect(answer.asked.lesson == "faq" && answer.asked.question == "deadlock-recall-1")
    #expect(answer.grade == .wrong && answer.misconception == "short-locks-cannot-deadlock")
    #expect(answer.confidence == 1)
    let due = try sitting.dueItems()
    #expect(due.items.map(\.identifier) == ["deadlock-recall-1"])
    #expect(try sitting.quizItems([], count: 1).map(\.identifier) == ["deadlock-recall-1"])
  }

  @Test("A wrong word is refused and the question stays open; so it is after other commands")
  func stays() throws {
    _ = quiz.begin(try sitting.quizItems(["deadlock"], count: nil), quick: false)
    #expect(lab.perform(line: "x9") == .badInput)
    #expect(lab.perform(line: "d") == .badInput)
    #expect(lab.perform(line: "hint") == .badInput)
    #expect(lab.perform(line: "lessons") == .success)
    #expect(lab.perform(line: "next") == .success)
    #expect(quiz.isOpen)
    #expect(lab.perform(line: "skip") == .success)
    #expect(!quiz.isOpen)
    lab.leaveGuide()
    #expect(sitting.archive.answers.isEmpty)
  }

  @Test("A number without its unit is refused with an example")
  func number() throws {
    let items = try sitting.quizItems(["context-switch"], count: nil)
    _ = quiz.begin(items.filter { $0.unit != nil }, quick: true)
    #expect { try quiz.answer("5", confidence: nil) } throws: {
      ($0 as? ShellError)?.description.contains("such as 20us") == true
    }
    #expect(quiz.isOpen)
  }

  @Test(
    "What the FAQ offers is done by Enter, shows what was asked, and is gone behind another line")
  func offer() throws {
    #expect(lab.perform(line: "faq 22") == .success)
    #expect(lab.offered(by: "") == .init(line: "deadlock", asked: ["deadlock"]))
    #expect(lab.offered(by: "r") == nil)
    lab.perform(line: "faq deadlock")
    lab.perform(line: "lessons")
    #expect(lab.offered(by: "") == nil)
    lab.perform(line: "faq")
    #expect(lab.offered(by: "") == nil)
  }

  @Test("An answer finds its evidence only in a run that has what it rests on")
  func evidence() throws {
    let run = ResultObject.make(try Samples.measured(), machine: Samples.machineFacts)
    sitting.archive.note(.run(run))
    let answer = try FAQAnswer(["order"], in: sitting)
    #expect(answer.evidence?.number == 1)
    #expect(answer.evidence?.findings(of: try #require(answer.item)).first?.value == "mixed")
    #expect(try FAQAnswer(["deadlock"], in: sitting).evidence == nil)
    var other = run
    other.findings = []
    sitting.archive.note(.run(other))
    #expect(try FAQAnswer(["order"], in: sitting).evidence?.number == 1)
  }

  @Test(
    "A question is answered in its language, whatever that of the sitting",
    arguments: [("为什么会死锁", Language.chinese), ("what is a deadlock", .english)])
  func languageOfQuestion(words: String, language: Language) throws {
    let answer = try FAQAnswer([words], in: sitting)
    #expect(answer.language == language)
    let page = try Library().faq(language: language.rawValue).content
    #expect(answer.item == page.items.first { $0.name == "deadlock" })
  }

  @Test("Behind an answer the next two are named where they are close")
  func close() throws {
    let answer = try FAQAnswer(["mutex or lock slow in threads"], in: sitting)
    #expect(answer.item != nil && answer.nearest.count <= 2)
    #expect(!answer.nearest.contains { $0.name == answer.item?.name })
    #expect(try FAQAnswer(["deadlock"], in: sitting).nearest.isEmpty)
    let screen = FAQScreen(words: sitting.words, isInteractive: false)
    let near = FAQAnswer(
      asked: "x", language: .english, isFallback: false, item: answer.item,
      nearest: [try #require(answer.item)], evidence: nil)
    #expect("\(screen.document(near))".contains("Or did you mean:"))
  }

  @Test("Where nothing fits, the nearest three are named")
  func nearest() throws {
    let answer = try FAQAnswer(["recommend", "a", "movie", "about", "threads"], in: sitting)
    #expect(answer.item == nil && answer.nearest.count == 3)
    #expect(try FAQAnswer(["qwertz"], in: sitting).nearest.isEmpty)
  }
}
