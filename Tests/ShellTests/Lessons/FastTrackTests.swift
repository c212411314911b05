import Lessons
import Testing

@testable import Shell

@Suite("The way of somebody who knows half of a lesson")
struct FastTrackTests {
  private let lesson: Lesson

  init() throws {
    let step = { (number: Int, command: String) in
      """
      ## Predict \(number)

      Before question \(number).

      > **Predict.** What happens?
      >
      > - One `identity: one-process`
      > - One each `identity: one-process-each`

      > **Hint.** Think.

      ```conlab\(command)
      lifecycle --workers \(number)
      ```

      """
    }
    let text =
      "# Halves\n\nA lesson.\n\n## Lead in\n\nText.\n\n" + step(2, "")
      + "## Why\n\nThe reason.\n\n" + step(3, "") + step(4, " modify") + "## End\n\nText.\n"
    lesson = try Library(source: .memory(["en/01-halves.md": Array(text.utf8)]))
      .lesson(named: "halves", language: "en").content
  }

  private func track(_ first: Answer, _ second: Answer, missed: [Bool?]) -> FastTrack {
    var track = FastTrack(lesson)
    for (item, answer) in zip(track.items, [first, second]) {
      track.answer(answer, to: item.question)
    }
    for (item, isMissed) in zip(track.items, missed) {
      if let isMissed { track.judge(item.question, isMissed: isMissed) }
    }
    return track
  }

  @Test("Asks every prediction but that of a command which the learner changes first")
  func items() {
    let track = FastTrack(lesson)
    #expect(track.items.map(\.step) == [1, 3])
    #expect(track.items.map(\.line) == ["lifecycle --workers 2", "lifecycle --workers 3"])
    #expect(track.open == track.items[0] && track.shownSteps == nil)
  }

  @Test(
    "Shows the steps that were missed, and those without a prediction behind them",
    arguments: [
      ([true, false], [0, 1, 2]), ([false, true], [3, 4, 5]), ([true, true], [0, 1, 2, 3, 4, 5]),
      ([false, false], []),
    ] as [([Bool], [Int])])
  func shown(missed: [Bool], steps: [Int]) {
    #expect(track(.option(0), .option(0), missed: missed).shownSteps == steps)
  }

  @Test("What was left open is shown without being judged, and asked again in its step")
  func leftOpen() {
    let track = track(.notSure, .option(1), missed: [nil, false])
    #expect(track.unjudged.isEmpty)
    #expect(track.shownSteps == [0, 1, 2])
    #expect(track.kept(inStep: 1).isEmpty)
    #expect(Array(track.kept(inStep: 3).values) == [.option(1)])
  }

  @Test("The walk asks with what leads to the question, then stands before the comparison")
  func asking() {
    var walk = LessonWalk(fast: lesson)
    #expect(walk.stepIndex == 1 && walk.blocksBeforehand.count == 2)
    walk.answer(.option(0))
    #expect(walk.beforehand == nil)
    walk.follow(walk.track ?? FastTrack(lesson))
    #expect(walk.stepIndex == 3 && walk.beforehand?.step == 3)
    walk.answer(.option(1))
    #expect(walk.gate == .judge)
  }

  @Test("The prediction before is asked again when somebody goes back, but not before the first")
  func back() {
    var walk = LessonWalk(fast: lesson)
    let none = walk.askEarlier()
    #expect(!none)
    walk.answer(.option(0))
    walk.follow(walk.track ?? FastTrack(lesson))
    let some = walk.askEarlier()
    #expect(
      some && walk.stepIndex == 1
        && walk.gate == .answer(walk.track?.items[0].question ?? walk.step.blocks.questions[0]))
  }

  @Test("Steps follow one another on the track, with the prediction answered")
  func steps() {
    var walk = LessonWalk(fast: lesson)
    walk.follow(track(.option(0), .option(1), missed: [false, true]))
    #expect(walk.stepIndex == 3 && walk.previousStep == nil && walk.nextStep == 4)
    _ = walk.advance()
    #expect(walk.isPassed)
    _ = walk.advance()
    guard case .run? = Optional(walk.gate) else {
      Issue.record("nothing is run")
      return
    }
    walk.go(to: 3, anew: true)
    #expect(walk.answers.isEmpty)
    walk.go(to: 5)
    #expect(walk.isLastStep && walk.previousStep == 4)
  }
}
