import Testing

@testable import Experiments

@Suite("An interpreter at work", .enabled(if: FoundInterpreters.usual != nil))
struct PythonWorkerTests {
  @Test("Each round is played when it is asked for, and what it records is handed over")
  func rounds() throws {
    let records = try PythonLines.play(
      "for number in lab.rounds():\n  lab.observe('cost', number * 2, 'kind=thread')", rounds: 3)
    #expect(
      records
        == [0, 2, 4].map {
          .observation(.init("cost", condition: "kind=thread", round: 0, value: $0))
        })
  }

  @Test("A script that fails is told by its last words")
  func failure() {
    #expect {
      try PythonLines.play("for number in lab.rounds():\n  raise ValueError('no such thing')")
    } throws: { error in
      guard case .ended("python3", let words)? = error as? InterpreterError else { return false }
      return words == "ValueError: no such thing"
    }
  }

  @Test("A script that a signal ended is told so, also while a child of it goes on")
  func killed() throws {
    let worker = try worker(
      """
      for number in lab.rounds():
        child = os.fork()
        if child == 0:
          time.sleep(3600)
        lab.note("child", value=child)
        os.kill(os.getpid(), 9)
      """)
    defer { worker.end() }
    var children: [Int32] = []
    #expect(throws: InterpreterError.killed("python3", .kill)) {
      try worker.play(round: 0, within: 60) { record in
        if case .note(let note) = record { children += note.value.map { [Int32($0)] } ?? [] }
      }
    }
    #expect(children.count == 1)
    for child in children { try Signal.kill.send(toProcess: child) }
  }

  @Test("A script that waits for ever is stopped")
  func stuck() {
    #expect(throws: InterpreterError.stuck("python3", seconds: 0.3)) {
      try PythonLines.play("for number in lab.rounds():\n  time.sleep(3600)", within: 0.3)
    }
  }

  @Test("What is no record is told")
  func garbage() {
    #expect(throws: InterpreterError.notARecord("python3", line: "hello")) {
      try PythonLines.play("for number in lab.rounds():\n  os.write(3, b'hello\\n')")
    }
  }
}
