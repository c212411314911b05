import Lessons
import Notebook
import Platform
import Results
import Supervision
import Terminal
import TestSupport
import Testing

@testable import Shell

@Suite("The guide through a lesson")
struct LessonGuideTests {
  private let sitting: Sitting
  private let guide: LessonGuide

  init() throws {
    sitting = Samples.sitting(try TemporaryFolder())
    guide = LessonGuide(sitting)
  }

  @Test("What comes next is a line to be performed, where the step has a command")
  func line() throws {
    _ = try guide.begin("kitchen")
    _ = try guide.next()
    #expect { try guide.next() } throws: {
      $0 as? ShellError == .predictFirst(choices: ["a", "b", "c", "?"])
    }
    _ = try guide.answer("b", confidence: 2)
    guard case .perform(let line)? = try guide.next().next else {
      Issue.record("no line")
      return
    }
    #expect(line == "lifecycle")
  }

  @Test("A run that the step asked for opens what follows; another run leaves the step as it is")
  func run() throws {
    _ = try guide.begin("kitchen")
    _ = try guide.next()
    _ = try guide.answer("b", confidence: 2)
    let other = try Samples.measured(
      "lifecycle --workers 2 --rounds 10 --seed 7", ending: .interrupted(by: .interrupt))
    _ = guide.take(other)
    #expect(guide.walk?.passed.isEmpty == true)
    _ = guide.take(try Samples.measured())
    guard case .answer(let question)? = guide.walk?.gate else {
      Issue.record("nothing is asked")
      return
    }
    #expect(question.kind == .explain)
  }

  @Test("What a run shows is explained only when the person has said what was seen")
  func explained() throws {
    _ = try guide.begin("kitchen")
    _ = try guide.next()
    _ = try guide.answer("b", confidence: 2)
    let measured = try Samples.measured()
    let found = try #require(measured.judgement.findings.first)
    _ = guide.take(measured)
    #expect(sitting.told.place(of: found, in: "lifecycle") == nil)
    _ = try guide.answer("a", confidence: 2)
    #expect(sitting.told.place(of: found, in: "lifecycle") == .step(2, lesson: "kitchen"))
    guard case .recall(let seen)? = sitting.archive.answers.last(where: \.isRecall)?.content else {
      Issue.record("what was seen is not kept")
      return
    }
    #expect(seen.grade == .right)
  }

  @Test("A finished step is walked freely when somebody goes back to it, and asked anew by again")
  func backFreely() throws {
    _ = try guide.begin("kitchen")
    _ = try guide.next()
    _ = try guide.answer("b", confidence: 2)
    _ = guide.take(try Samples.measured())
    _ = try guide.answer("a", confidence: 2)
    _ = try guide.next()
    _ = try guide.back()
    #expect(guide.walk?.stepIndex == 1 && guide.walk?.gate == .stepEnd)
    _ = try guide.again()
    guard case .answer? = guide.walk?.gate else {
      Issue.record("nothing is asked")
      return
    }
  }

  @Test("A run shows first what was asked for, and the usual finding where it has none of that")
  func asked() throws {
    let measured = try Samples.measured()
    for (asked, shown) in [
      ([], "finishing-order"), (["identity"], "identity"), (["no-such"], "finishing-order"),
    ] as [([String], String)] {
      let pieces = guide.take(measured, asked: asked).pieces
      guard case .document(let document)? = pieces.first else {
        Issue.record("nothing is shown")
        continue
      }
      #expect(document.rendered(on: Canvas(width: 80)).hasPrefix(shown + ":"), "\(asked)")
    }
  }

  @Test("Without a person at a prompt nobody is asked how sure they are")
  func sureness() throws {
    _ = try guide.begin("kitchen")
    _ = try guide.next()
    #expect(try guide.answer("b", confidence: nil).next == nil)
  }
}

extension NotebookEntry {
  fileprivate var isRecall: Bool { if case .recall = content { true } else { false } }
}
