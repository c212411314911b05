import Testing

@testable import Supervision

@Suite("Intake")
struct IntakeTests {
  private func intake(_ change: (inout Limits) -> Void = { _ in }) -> Intake<String> {
    var limits = Limits()
    change(&limits)
    return Intake(limits: limits) { line in
      let text = String(decoding: line, as: UTF8.self)
      if text == "bad" { return .rejected }
      return text == "last" ? .last(text) : .record(text)
    }
  }

  @Test("records before a broken line are kept, and nothing after it")
  func broken() {
    var intake = intake()
    let cause = intake.addRecords(Array("one\ntwo\nbad\nthree\n".utf8))
    #expect(cause == .brokenProtocol(line: 3, excerpt: "bad"))
    #expect(intake.addRecords(Array("four\n".utf8)) == nil)
    #expect(intake.records == ["one", "two"])
    #expect(!intake.isDone)
  }

  @Test("the last record makes the work done")
  func done() {
    var intake = intake()
    #expect(intake.addRecords(Array("one\nlast\n".utf8)) == nil)
    #expect(intake.isDone)
  }

  @Test("more bytes than allowed are a flood, and what came is kept")
  func flood() {
    var intake = intake { $0.recordBytes = 6 }
    #expect(intake.addRecords(Array("one\n".utf8)) == nil)
    #expect(
      intake.addRecords(Array("two\n".utf8))
        == .overLimit(OverLimit(kind: .records, allowed: 6, seen: 8)))
    #expect(intake.records == ["one", "two"])
  }

  @Test("only the beginning of an output is kept, and all of it is counted")
  func output() {
    var intake = intake {
      $0.keptOutputBytes = 4
      $0.outputBytes = 8
    }
    #expect(intake.addOutput(Array("abc".utf8)) == nil)
    #expect(intake.addOutput(Array("def".utf8)) == nil)
    #expect(intake.output.text == "abcd")
    #expect(intake.output.byteCount == 6)
    #expect(
      intake.addOutput(Array("ghi".utf8))
        == .overLimit(OverLimit(kind: .output, allowed: 8, seen: 9)))
    #expect(intake.addErrors(Array("abc".utf8)) == nil)
  }
}
