import Lessons
import Notebook
import Platform
import Results
import Supervision
import TestSupport
import Testing

@testable import Shell

@Suite("The guide on the fast track")
struct LessonGuideFastTests {
  private static let line = "lifecycle --workers 2 --rounds 10 --seed 7"
  private let folder: TemporaryFolder
  private let sitting: Sitting
  private let guide: LessonGuide

  init() throws {
    folder = try TemporaryFolder()
    sitting = Self.sitting(folder)
    guide = LessonGuide(sitting)
  }

  private static func sitting(_ folder: TemporaryFolder) -> Sitting {
    Samples.sitting(
      folder,
      source: .memory(["en/01-kitchen.md": Array(KitchenLesson.english(running: line).utf8)]))
  }

  /// Writes a run into the notebook that found a mixed order, on as many processors as there are.
  private func keepRun() throws {
    let facts = MachineFacts(
      processors: 2, usable: try Machine.current().usableProcessors.count, kernel: "6.1",
      clockNanoseconds: 25)
    sitting.archive.note(.run(ResultObject.make(try Samples.measured(), machine: facts)))
  }

  private var outcomes: [PredictionOutcome] {
    sitting.archive.answers.compactMap { entry in
      if case .outcome(let outcome) = entry.content { outcome } else { nil }
    }
  }

  @Test("A prediction that a run of the notebook bears out skips every step, with the card at once")
  func right() throws {
    try keepRun()
    _ = try guide.begin("kitchen", fast: true)
    #expect(guide.isAskedFirst)
    _ = try guide.answer("b", confidence: 2)
    #expect(outcomes.map(\.grade) == [.right] && outcomes.map(\.run) == [1])
    #expect(guide.walk == nil && sitting.lessonStates[0].isFinished)
  }

  @Test("A run of another inquiry decides nothing, so the command of the step is run")
  func measures() throws {
    _ = try guide.begin("kitchen", fast: true)
    let reply = try guide.answer("a", confidence: 2)
    guard case .measure(let line, let take)? = reply.next else {
      Issue.record("nothing is measured")
      return
    }
    #expect(line == Self.line && guide.walk?.gate == .judge)
    _ = try take(try Samples.measured())
    #expect(outcomes.map(\.grade) == [.wrong])
    #expect(guide.walk?.stepIndex == 0 && guide.walk?.nextStep == 1)
  }

  @Test("A measurement that somebody stops leaves the comparison to be gone on with")
  func stopped() throws {
    _ = try guide.begin("kitchen", fast: true)
    guard case .measure(_, let take)? = try guide.answer("a", confidence: 2).next else {
      Issue.record("nothing is measured")
      return
    }
    _ = try take(try Samples.measured(ending: .interrupted(by: .interrupt)))
    #expect(outcomes.isEmpty && guide.walk?.gate == .judge && guide.onEnter == .perform("next"))
  }

  @Test("What was left open measures nothing, and its step asks again")
  func leftOpen() throws {
    _ = try guide.begin("kitchen", fast: true)
    #expect(try guide.skip().next == nil)
    _ = try guide.next()
    guard case .answer? = guide.walk?.gate else {
      Issue.record("nothing is asked")
      return
    }
  }

  @Test("A missed step goes on behind its prediction, and its run is no second outcome")
  func missed() throws {
    try keepRun()
    _ = try guide.begin("kitchen", fast: true)
    _ = try guide.answer("a", confidence: 2)
    _ = try guide.next()
    guard case .perform? = try guide.next().next else {
      Issue.record("nothing is run")
      return
    }
    _ = guide.take(try Samples.measured())
    _ = try guide.answer("a", confidence: 2)
    #expect(outcomes.count == 1)
    #expect(guide.walk?.gate == .stepEnd)
    _ = try guide.again()
    #expect(guide.walk?.answers.isEmpty == true)
  }

  @Test("A later sitting goes on where the questions were left, and where the steps were")
  func resumed() throws {
    try keepRun()
    _ = try guide.begin("kitchen", fast: true)
    let second = LessonGuide(Self.sitting(folder))
    second.resume()
    #expect(second.isAskedFirst)
    _ = try second.answer("a", confidence: 2)
    _ = try second.next()
    let third = LessonGuide(Self.sitting(folder))
    _ = try third.begin("kitchen")
    #expect(third.walk?.stepIndex == 1 && third.walk?.track?.shownSteps == [0, 1, 2, 3])
    #expect(third.walk?.answers.isEmpty == false)
  }

  @Test("Jumping to a step leaves the questions, and beginning again leaves the fast track")
  func jumped() throws {
    _ = try guide.begin("kitchen", fast: true)
    _ = try guide.begin("kitchen", at: 3)
    #expect(guide.walk?.stepIndex == 2 && guide.walk?.track == nil)
    _ = try guide.begin("kitchen", fast: true)
    #expect(guide.isAskedFirst)
    _ = try guide.begin("kitchen", restart: true)
    #expect(guide.walk?.track == nil)
  }

  @Test("A lesson without predictions says so")
  func none() throws {
    let text = "# Plain\n\nA lesson.\n\n## Read\n\nText.\n"
    let guide = LessonGuide(
      Samples.sitting(folder, source: .memory(["en/01-plain.md": Array(text.utf8)])))
    #expect(throws: ShellError.nothingToPredict("plain")) {
      try guide.begin("plain", fast: true)
    }
  }
}
