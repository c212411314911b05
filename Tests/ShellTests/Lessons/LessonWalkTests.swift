import Experiments
import Lessons
import Results
import Testing

@testable import Shell

@Suite("Where a learner stands in a lesson")
struct LessonWalkTests {
  private let lesson: Lesson

  init() throws { lesson = try Samples.lesson() }

  /// A walk in a step, shown up to its first gate.
  private func walk(step: Int) -> LessonWalk {
    var walk = LessonWalk(lesson: lesson, stepIndex: step)
    _ = walk.advance()
    return walk
  }

  private func canonical(_ line: String) -> Inquiry? { try? Samples.inquiry(line) }

  /// Whether a typed line passes the open gate.
  private func run(_ line: String, in walk: inout LessonWalk) throws -> Bool {
    walk.didRun(
      try #require(canonical(line)),
      findings: ["finishing-order": "mixed", "identity": "one-process"], canonical: canonical)
  }

  private func kind(_ gate: LessonWalk.Gate) -> String {
    switch gate {
    case .answer(let question): "answer \(question.kind.rawValue)"
    case .run(let commands): commands.mustModify ? "modify" : "run"
    case .judge: "judge"
    case .stepEnd: "step end"
    case .lessonEnd: "lesson end"
    }
  }

  @Test("A step of text alone is shown whole and waits at its end")
  func text() {
    var walk = LessonWalk(lesson: lesson)
    let blocks = walk.advance()
    #expect(blocks.count == 1)
    #expect(kind(walk.gate) == "step end")
    let more = walk.advance()
    #expect(more.isEmpty)
  }

  @Test("Prediction, run, observation and end follow one another, and hints are passed over")
  func gates() throws {
    var walk = walk(step: 1)
    #expect(kind(walk.gate) == "answer predict")
    #expect(try !run("lifecycle", in: &walk))
    walk.answer(.option(1))
    #expect(kind(walk.gate) == "step end")
    let shown = walk.advance()
    #expect(shown.count == 1 && shown.commands.count == 1)
    #expect(kind(walk.gate) == "run")
    #expect(walk.asksForObservation)
    #expect(try run("lifecycle", in: &walk))
    _ = walk.advance()
    #expect(kind(walk.gate) == "answer explain")
    #expect(walk.experimentBefore == "lifecycle")
    walk.answer(.option(0))
    _ = walk.advance()
    #expect(kind(walk.gate) == "step end")
    #expect(walk.position == walk.step.blocks.count)
    #expect(walk.decidedPredictions.map(\.answer) == [.option(1)])
  }

  @Test("A prediction is decided only by what was measured")
  func undecided() {
    var walk = walk(step: 1)
    walk.answer(.notSure)
    #expect(walk.decidedPredictions.isEmpty)
  }

  @Test("Another experiment does not pass the gate; the same one with other options does")
  func otherRuns() throws {
    var walk = walk(step: 1)
    walk.answer(.option(0))
    _ = walk.advance()
    let passed = walk.didRun(
      try Samples.inquiry("creation"), findings: [:], canonical: canonical)
    #expect(!passed)
    #expect(try run("lifecycle --workers 2", in: &walk))
  }

  @Test(
    "A step that asks for a change takes only what the lesson has not shown",
    arguments: [
      ("lifecycle", false), ("lifecycle --workers 4", false), ("lifecycle --workers=4", false),
      ("lifecycle --kind thread", false), ("lifecycle --seed 9 --rounds 5", false),
      ("lifecycle --workers=8", true), ("lifecycle --kind process", true),
      ("lifecycle --work 5000us", false), ("lifecycle --work 6ms", true),
    ])
  func modify(line: String, passes: Bool) throws {
    var walk = walk(step: 2)
    #expect(kind(walk.gate) == "modify")
    #expect(try run(line, in: &walk) == passes)
    #expect(kind(walk.gate) == (passes ? "step end" : "modify"))
  }

  @Test("The last step ends the lesson once its question is answered")
  func lastStep() {
    var walk = walk(step: 3)
    #expect(walk.isLastStep)
    #expect(kind(walk.gate) == "answer recall")
    walk.answer(.option(1))
    _ = walk.advance()
    #expect(kind(walk.gate) == "lesson end")
  }

  @Test(
    "A step number outside the lesson is moved to its nearer end", arguments: [(-3, 0), (99, 3)])
  func outside(wanted: Int, actual: Int) {
    #expect(LessonWalk(lesson: lesson, stepIndex: wanted).stepIndex == actual)
  }

  @Test("Hints come one by one, the last says so, and then they begin again")
  func hints() {
    var walk = walk(step: 1)
    let isLast = (0..<3).map { _ in walk.nextHint()?.isLast }
    #expect(isLast == [false, true, false])
    var other = self.walk(step: 0)
    let none = other.nextHint()
    #expect(none == nil)
  }

  @Test("What was restored is what was left, down to the gate")
  func restore() throws {
    var left = walk(step: 1)
    left.answer(.option(2))
    _ = left.advance()
    _ = try run("lifecycle", in: &left)
    _ = left.advance()
    var found = LessonWalk(lesson: lesson, stepIndex: 1)
    found.restore(
      answers: left.answers, position: left.position, passed: left.passed, findings: left.findings)
    #expect(found == left)
    #expect(kind(found.gate) == "answer explain")
  }

  @Test("A place that a shorter lesson no longer has is moved to the end of its step")
  func shorterLesson() {
    var walk = LessonWalk(lesson: lesson, stepIndex: 0)
    walk.restore(answers: [:], position: 50, passed: [40], findings: [:])
    #expect(kind(walk.gate) == "step end")
  }

  @Test("Showing a step again keeps its answers; going to it again forgets them")
  func againAndRewind() {
    var walk = walk(step: 1)
    walk.answer(.option(0))
    walk.rewind()
    _ = walk.advance()
    #expect(walk.answers.count == 1)
    walk.go(to: 1)
    #expect(walk.answers.isEmpty && walk.position == 0)
  }

  @Test("A command that is no experiment passes its gate once it was done")
  func plainCommand() throws {
    let text = "# Choosing\n\nOne step.\n\n## Ask\n\n```conlab\nadvise\n```\n\nDone.\n"
    let source = LessonSource.memory(["en/01-choosing.md": Array(text.utf8)])
    let lesson = try Library(source: source).lesson(named: "choosing", language: "en").content
    var walk = LessonWalk(lesson: lesson)
    _ = walk.advance()
    let byOther = walk.didPerform("machine")
    #expect(!byOther && kind(walk.gate) == "run")
    let byItself = walk.didPerform("advise")
    #expect(byItself)
    #expect(kind(walk.gate) == "lesson end")
  }
}
