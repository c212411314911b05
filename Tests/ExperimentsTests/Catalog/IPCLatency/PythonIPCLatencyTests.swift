import Apparatus
import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("ipc-latency in Python")
struct PythonIPCLatencyTests {
  private func measurement(size: Int = 4) -> PythonIPCLatency {
    PythonIPCLatency(size: ByteCount(bytes: size), placement: .two, interpreters: .usual)
  }

  private func observations(
    pipe: (small: Double, large: Double), queue: (small: Double, large: Double),
    spread: Double = 0.001
  ) -> Observations {
    Observations(
      records: MadeUpRounds.records(
        [
          (IPCLatency.roundTrip, PythonIPCLatency.condition(.pipeBytes, .small), pipe.small),
          (IPCLatency.roundTrip, PythonIPCLatency.condition(.threadQueue, .small), queue.small),
          (IPCLatency.roundTrip, PythonIPCLatency.condition(.pipeBytes, .large), pipe.large),
          (IPCLatency.roundTrip, PythonIPCLatency.condition(.threadQueue, .large), queue.large),
        ], spread: spread))
  }

  @Test(
    "A pipe between processes is compared with a queue between threads",
    arguments: [
      (20e3, 0.001, "cheaper"), (36e3, 0.001, "same"), (60e3, 0.001, "dearer"),
      (36e3, 0.3, "inconclusive"),
    ])
  func comparison(cost: Double, spread: Double, expected: String) {
    let seen = observations(pipe: (cost, cost), queue: (36e3, 36e3), spread: spread)
    let judgement = measurement().judge(seen)
    #expect(MadeUpRounds.finding("small-message", in: judgement) == expected)
    #expect(MadeUpRounds.finding("large-message", in: judgement) == expected)
  }

  @Test("A message of more than 4 KiB says nothing about small ones")
  func notSmall() {
    let judgement = measurement(size: 64 << 10)
      .judge(observations(pipe: (50e3, 2e6), queue: (36e3, 36e3)))
    #expect(MadeUpRounds.finding("small-message", in: judgement) == "inconclusive")
    #expect(MadeUpRounds.finding("large-message", in: judgement) == "dearer")
  }

  @Test("Every channel has a row, whether it was measured or not")
  func rows() throws {
    let seen = observations(pipe: (26e3, 2e6), queue: (36e3, 42e3))
    let blocks = measurement().exhibits(seen, measurement().judge(seen), MadeUpRounds.keys)
    let rows = try #require(blocks.tables.first?.rows)
    #expect(rows.count == PythonChannel.allCases.count)
    #expect(rows.first?.map(\.plain).suffix(3) == ["processes", "26.00 µs", "2.000 ms"])
    #expect(rows.map { $0[0].plain }.contains("shared-memory"))
  }

  @Test("Native channels are refused, the size and the placement have a meaning")
  func options() throws {
    #expect(throws: (any Error).self) {
      try IPCLatency.parse(["--runtime", "python", "--via", "pipe"])
    }
    let words = ["--runtime", "python", "--size", "64", "--placement", "same"]
    let python = try IPCLatency.parse(words).measurement as? PythonIPCLatency
    #expect(python?.arguments == ["--size", "64", "--placement", "same"])
  }
}

@Suite("The messages of the Python scripts", .enabled(if: FoundInterpreters.usual != nil))
struct PythonMessageCheckTests {
  @Test(
    "A message that changes, and one that is missing, ends the script",
    arguments: [
      ("ipc-latency", "script.round_trip(end, [b'right'])", "came back changed"),
      ("ipc-throughput", "script.nanoseconds(end, '5', [b'right'])", "lost or were changed"),
    ])
  func checked(script: String, call: String, complaint: String) {
    #expect {
      try PythonLines.play(
        """
        import channels, importlib
        script = importlib.import_module('\(script)')
        for number in lab.rounds():
          end = channels.End(lambda message: None, lambda: b'0 wrong')
          \(call)
        """, beside: script)
    } throws: { error in
      guard case .ended(_, let words)? = error as? InterpreterError else { return false }
      return words.contains(complaint)
    }
  }

  @Test("A receiver says whether what it received is what was sent")
  func receiver() throws {
    let records = try PythonLines.play(
      """
      import channels, importlib
      script = importlib.import_module('ipc-throughput')
      for number in lab.rounds():
        for sent in ([b'one', b'two'], [b'one', b'one']):
          arriving, answers = iter([b'3'] + sent + [b'']), []
          end = channels.End(answers.append, lambda: next(arriving))
          script.receive(end, {'3': [b'one', b'two']}, 'free')
          lab.note('verdict', text=answers[0].decode().split()[1])
      """, beside: "ipc-throughput")
    let verdicts = records.compactMap { record in
      if case .note(let note) = record, note.name == "verdict" { note.text } else { nil }
    }
    #expect(verdicts == ["right", "wrong"])
  }
}
