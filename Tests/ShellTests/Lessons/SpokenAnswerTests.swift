import Lessons
import TestSupport
import Testing

@testable import Shell

@Suite("Answers in somebody's own words")
struct SpokenAnswerTests {
  /// A lesson that asks one question.
  private func source(_ options: [String]) -> LessonSource {
    let page =
      "# L\n\n## S\n\n> **Recall.** What?\n>\n"
      + options.map { "> - \($0) `wrong: w`\n" }.joined()
    return .memory(["en/01-l.md": Array(page.utf8)])
  }

  private func question(_ options: [String]) throws -> Question {
    let library = Library(source: source(options))
    let lesson = try library.lesson(named: "l", language: "en").content
    return try #require(lesson.steps.first?.blocks.questions.first)
  }

  private func meaning(_ typed: String, of options: [String]) throws -> SpokenAnswer.Meaning? {
    let words = typed.split(separator: " ").map(String.init)
    return SpokenAnswer(question: try question(options)).meaning(of: words)
  }

  private let english = [
    "No, because both look before they sell", "Yes, at least in some of the sales",
    "Yes, in every sale that two *sellers* make",
  ]
  private let chinese = ["不会，两个人都先看再卖", "会，至少有几次", "会，每一次都这样"]

  @Test(
    "A whole option, its beginning or a part of it chooses it, whatever the case",
    arguments: [
      ("no", 0), ("NO", 0), ("no because", 0), ("before they sell", 0), ("at least", 1),
      ("Yes, at least in some of the sales", 1), ("two sellers", 2), ("yes in every sale", 2),
    ])
  func english(typed: String, place: Int) throws {
    #expect(try meaning(typed, of: english) == .answer(.option(place), confidence: nil))
  }

  @Test(
    "In Chinese every character counts",
    arguments: [("不会", 0), ("先看再卖", 0), ("至少", 1), ("会，每一次", 2), ("几次", 1)])
  func chinese(typed: String, place: Int) throws {
    #expect(try meaning(typed, of: chinese) == .answer(.option(place), confidence: nil))
  }

  @Test("What fits two options chooses none of them", arguments: ["yes", "sale", "in"])
  func unclear(typed: String) throws {
    guard case .unclear(let places)? = try meaning(typed, of: english) else {
      if typed == "sale" {
        #expect(try meaning(typed, of: english) == .answer(.option(2), confidence: nil))
      } else {
        Issue.record("\(typed) chooses")
      }
      return
    }
    #expect(places == [1, 2])
  }

  @Test("A beginning counts more than a part, and the whole more than a beginning")
  func order() throws {
    let options = ["Threads", "Threads and processes", "Neither threads nor processes"]
    #expect(try meaning("threads", of: options) == .answer(.option(0), confidence: nil))
    #expect(try meaning("neither", of: options) == .answer(.option(2), confidence: nil))
    #expect(try meaning("threads and", of: options) == .answer(.option(1), confidence: nil))
    #expect(try meaning("processes", of: options) == .unclear([1, 2]))
  }

  @Test("How sure somebody is may stand behind it, where the number is no part of the answer")
  func confidence() throws {
    #expect(try meaning("at least 3", of: english) == .answer(.option(1), confidence: 3))
    let numbers = ["About 2", "About 4"]
    #expect(try meaning("about 2", of: numbers) == .answer(.option(0), confidence: nil))
  }

  @Test("Not to know is an answer, too", arguments: ["not sure", "I don't know", "不知道", "idk"])
  func notSure(typed: String) throws {
    #expect(try meaning(typed, of: english) == .answer(.notSure, confidence: nil))
  }

  @Test("Other words are none", arguments: ["", "race", "maybe", "ye", "before sell"])
  func none(typed: String) throws { #expect(try meaning(typed, of: english) == nil) }

  @Test(
    "A number is the beginning of a choice where there are choices",
    arguments: [("64", 1), ("16 bytes", 0), ("三个", 2)])
  func numbers(typed: String, place: Int) throws {
    let source = source(["16 bytes", "64 bytes", "三个进程"])
    let lab = Samples.lab(try TemporaryFolder(), source: source, isInteractive: true)
    _ = try lab.lesson.begin("l")
    lab.ask = { _ in nil }
    #expect(lab.perform(line: typed) == .success)
    #expect(lab.lesson.walk?.answers.values.contains(.option(place)) == true)
  }

  @Test("At a prompt words answer the open question, but a command stays one")
  func prompt() throws {
    let lab = Samples.lab(try TemporaryFolder(), isInteractive: true)
    _ = try lab.lesson.begin("kitchen")
    _ = try lab.lesson.next()
    lab.ask = { _ in nil }
    #expect(lab.perform(line: "machine") == .success)
    #expect(lab.lesson.openQuestion != nil)
    #expect(lab.perform(line: "perhaps") == .badInput)
    #expect(lab.lesson.openQuestion != nil)
    #expect(lab.perform(line: "MIXED") == .success)
    #expect(lab.lesson.openQuestion == nil)
    #expect(lab.lesson.walk?.answers.values.contains(.option(1)) == true)
  }
}
