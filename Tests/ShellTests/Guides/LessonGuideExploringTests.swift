import Lessons
import Notebook
import TestSupport
import Testing

@testable import Shell

@Suite("Small programs in a lesson")
struct LessonGuideExploringTests {
  private static let lesson = """
    # Orders

    All of them.

    ## Count

    Four steps.

    > **Predict.** How many orders?
    >
    > - 2 `sc-schedules: 2; misconception: threads-take-turns`
    > - 6 `sc-schedules: 6`

    ```conlab explore --model sc
    x = 0
    thread A, B:
        seen = x
        x = seen + 1
    finally x == 2
    ```

    Six.

    ## Play

    ```conlab
    play lost-update
    ```

    Played.

    ## Change

    > **Predict.** Does it hold?
    >
    > - Yes `sc-holds: yes`
    > - No `sc-holds: no`

    ```conlab modify
    explore lost-update
    ```

    Changed.
    """

  private let folder: TemporaryFolder
  private let lab: Dispatcher
  private var walk: LessonWalk? { lab.lesson.walk }

  init() throws {
    folder = try TemporaryFolder()
    lab = Samples.lab(
      folder, source: .memory(["en/01-orders.md": Array(Self.lesson.utf8)]), isInteractive: true)
  }

  private var outcomes: [PredictionOutcome] {
    lab.sitting.archive.answers.compactMap { entry in
      if case .outcome(let outcome) = entry.content { outcome } else { nil }
    }
  }

  @Test("The command of the step explores its program, and decides what was predicted")
  func proved() {
    lab.perform(line: "lesson orders")
    lab.perform(line: "answer a 3")
    #expect(walk?.passed.isEmpty == true)
    #expect(lab.perform(line: "next") == .success)
    #expect(walk?.passed.count == 1)
    #expect(outcomes.map(\.grade) == [.wrong] && outcomes.map(\.measured) == ["6"])
    #expect(outcomes.map(\.misconception) == ["threads-take-turns"] && outcomes.map(\.run) == [nil])
  }

  @Test(
    "Only that program on that memory decides",
    arguments: [
      ("explore lost-update --model sc", 1), ("explore lost-update", 0),
      ("explore ticket-sale --model sc", 0), ("explore lost-update --model sc --json", 0),
      ("repair lost-update", 0),
    ])
  func other(line: String, passed: Int) {
    lab.perform(line: "lesson orders")
    lab.perform(line: "answer b 3")
    #expect(lab.perform(line: line) == .success)
    #expect(walk?.passed.count == passed)
    #expect(outcomes.count == passed)
  }

  @Test(
    "A game is done when it is won or left, and not when it begins", arguments: ["abba", "skip"])
  func played(ending: String) {
    lab.perform(line: "lesson orders 2")
    lab.perform(line: "next")
    #expect(lab.game.isOpen && walk?.passed.isEmpty == true)
    lab.perform(line: "explore race")
    #expect(lab.game.isOpen && walk?.passed.isEmpty == true)
    #expect(lab.perform(line: ending) == .success)
    #expect(!lab.game.isOpen && walk?.passed.count == 1)
  }

  @Test("Ctrl-C leaves a game, and the lesson goes on")
  func interrupted() {
    lab.perform(line: "lesson orders 2")
    lab.perform(line: "next")
    lab.leaveGuide()
    #expect(!lab.game.isOpen && walk?.passed.count == 1)
  }

  @Test("A program of the learner's own is one that the lesson has not shown")
  func changed() {
    lab.perform(line: "lesson orders 3")
    lab.perform(line: "answer a 3")
    lab.perform(line: "explore race")
    #expect(walk?.passed.isEmpty == true)
    lab.perform(line: "explore \"x = 0; thread A, B: atomic: x += 1; end; finally x == 2\"")
    #expect(walk?.passed.count == 1)
    #expect(outcomes.map(\.grade) == [.right])
  }

  @Test("What was asked first is decided without being shown")
  func fast() {
    lab.perform(line: "lesson orders --fast")
    lab.perform(line: "answer b 3")
    #expect(outcomes.map(\.grade) == [.right] && outcomes.map(\.measured) == ["6"])
  }
}
