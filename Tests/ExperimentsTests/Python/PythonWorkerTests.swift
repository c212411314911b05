import Apparatus
import Platform
import Results
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
  func killed() {
    #expect(throws: InterpreterError.killed("python3", .kill)) {
      try PythonLines.play(
        """
        for number in lab.rounds():
          os.fork() or time.sleep(30)
          os.kill(os.getpid(), 9)
        """)
    }
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
