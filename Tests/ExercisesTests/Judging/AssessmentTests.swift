import Lessons
import Supervision
import Testing

@testable import Exercises

@Suite("What the runs of a learner's program say about it")
struct AssessmentTests {
  @Test("passes where nothing failed, and never where nothing was asked")
  func passes() {
    #expect(Assessment([Criterion(.right, .passed)]).isPassed)
    #expect(Assessment([Criterion(.right, .passed), Criterion(.speedup, .inconclusive)]).isPassed)
    #expect(!Assessment([Criterion(.right, .passed), Criterion(.clean, .failed)]).isPassed)
    #expect(!Assessment().isPassed)
  }

  @Test("reads the lines that a judge writes")
  func reads() {
    var assessment = Assessment()
    let lines = [
      #"{"kind": "progress", "done": 1, "count": 40}"#,
      #"{"kind": "criterion", "name": "clean", "state": "failed", "facts": {"left": [["thread", "A"]]}}"#,
      #"{"kind": "interleaving", "before": 2, "after": 0, "rows": [{"thread": "A", "line": 3, "source": "x += 1", "notes": [["read", "x", "0"]]}]}"#,
      #"{"kind": "standing", "threads": [{"thread": "A", "process": null, "line": 4, "source": "with m:", "kind": "lock", "object": "m", "holder": "B"}]}"#,
    ]
    for line in lines {
      guard case .record(let record) = JudgingRecord.decoded(ArraySlice(line.utf8)) else {
        Issue.record("cannot read \(line)")
        continue
      }
      assessment.take(record)
    }
    #expect(assessment.failed == [.clean])
    #expect(assessment.criteria[0].leftBehind.map(\.name) == ["A"])
    #expect(assessment.interleaving?.rows[0].notes == [.init(.read, "x", "0")])
    #expect(assessment.interleaving?.threads == ["A"])
    #expect(assessment.standing.map(\.holder) == ["B"])
  }

  @Test("takes what is no record as such, and knows the last one")
  func lastAndBroken() {
    guard case .rejected = JudgingRecord.decoded(ArraySlice("hello".utf8)) else {
      Issue.record("took a word for a record")
      return
    }
    guard case .last(.finished) = JudgingRecord.decoded(ArraySlice(#"{"kind": "finished"}"#.utf8))
    else {
      Issue.record("missed the last record")
      return
    }
  }

  private static func thread(
    _ name: String, holder: String?, process: String? = nil
  ) -> StandingThread {
    StandingThread(
      thread: name, process: process, line: 1, source: "", kind: .lock, object: nil, holder: holder)
  }

  @Test("finds the circle of those who wait for each other, and nobody else in it")
  func circle() {
    let (a, b) = (Self.thread("A", holder: "B"), Self.thread("B", holder: "A"))
    let waiting = Self.thread("C", holder: "A")
    #expect([waiting, a, b].circle.map(\.thread) == ["A", "B"])
    #expect([waiting, a, Self.thread("B", holder: nil)].circle.isEmpty)
    #expect([a, Self.thread("B", holder: "A", process: "child")].circle.isEmpty)
  }
}
