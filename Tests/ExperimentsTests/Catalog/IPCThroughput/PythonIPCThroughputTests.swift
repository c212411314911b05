import Apparatus
import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("ipc-throughput in Python")
struct PythonIPCThroughputTests {
  private func measurement(_ sizes: String = "1K,1M") throws -> PythonIPCThroughput {
    PythonIPCThroughput(
      sizes: try #require(CommaList(argument: sizes)), placement: .two, interpreters: .usual)
  }

  /// Rates of four channels between processes, with one size.
  private func rates(
    _ size: Int, pipe: Double, objects: Double = 1, memory: Double, queue: Double
  ) -> MadeUpRounds.Figures {
    let rates: [(PythonChannel, Double)] = [
      (.pipeBytes, pipe),
      (.pipeObjects, objects),
      (.sharedMemory, memory),
      (.queue, queue),
      (.threadQueue, 1e12),
    ]
    return rates.map { via, rate in
      (
        IPCThroughput.byteRate,
        ThroughputExhibit.condition(via.rawValue, ByteCount(bytes: size)), rate
      )
    }
  }

  @Test(
    "The fastest between processes at the largest size is the best",
    arguments: [
      (1e9, 9e9, 8e8, "shared-memory"), (1e9, 5e8, 8e8, "pipe"), (1e9, 5e8, 3e9, "queue"),
      (1e9, 9e9, 3e9, "shared-memory"), (1e9, 2e9, 3e9, "queue"), (1e9, 1e9, 1e9, "inconclusive"),
    ])
  func best(pipe: Double, memory: Double, queue: Double, expected: String) throws {
    let records = MadeUpRounds.records(
      rates(1 << 10, pipe: 2e8, memory: 1e8, queue: 1e8)
        + rates(1 << 20, pipe: pipe, memory: memory, queue: queue))
    let judgement = try measurement().judge(Observations(records: records))
    #expect(MadeUpRounds.finding("python-best-channel", in: judgement) == expected)
  }

  @Test("The better of the two pipes counts")
  func family() throws {
    let records = MadeUpRounds.records(
      rates(1 << 20, pipe: 1e8, objects: 5e9, memory: 1e9, queue: 1e9))
    let judgement = try measurement().judge(Observations(records: records))
    #expect(MadeUpRounds.finding("python-best-channel", in: judgement) == "pipe")
  }

  @Test("A size with too few rounds leaves the decision to the next one")
  func fewer() throws {
    let records =
      MadeUpRounds.records(rates(1 << 10, pipe: 2e8, memory: 1e8, queue: 1e8))
      + MadeUpRounds.records(rates(1 << 20, pipe: 1e8, memory: 1e9, queue: 1e8), rounds: 2)
    let judgement = try measurement().judge(Observations(records: records))
    #expect(MadeUpRounds.finding("python-best-channel", in: judgement) == "pipe")
    #expect(judgement.estimate(IPCThroughput.decidedSize)?.value == 1024)
  }

  @Test("Native channels are refused, sizes and placement go to the script")
  func options() throws {
    #expect(throws: (any Error).self) {
      try IPCThroughput.parse(["--runtime", "python", "--via", "tcp"])
    }
    let words = ["--runtime", "python", "--sizes", "64,2K", "--placement", "free"]
    let python = try IPCThroughput.parse(words).measurement as? PythonIPCThroughput
    #expect(python?.arguments == ["--sizes", "64,2K", "--placement", "free"])
  }
}
