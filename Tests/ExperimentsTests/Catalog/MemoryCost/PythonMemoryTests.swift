import Platform
import Apparatus
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("memory in Python")
struct PythonMemoryTests {
  private let memory = PythonMemory(count: 16, interpreters: .usual)

  private func judgement(_ figures: MadeUpRounds.Figures) -> Judgement {
    memory.judge(Observations(records: MadeUpRounds.records(figures, rounds: 8)))
  }

  @Test(
    "The memory of a process is counted in threads",
    arguments: [(1.5, Answers.Times.likeThread), (5, .severalTimes), (100, .manyTimes)])
  func cost(times: Double, expected: Answers.Times) {
    let judgement = judgement([
      (MemoryCost.workerMemory, PythonMemory.Kind.thread.condition, 16_000),
      (MemoryCost.workerMemory, PythonMemory.Kind.fork.condition, 16_000 * times),
    ])
    #expect(MadeUpRounds.answer(PythonMemory.processMemory, in: judgement) == expected)
  }

  @Test(
    "Reading copies where lists become the reader's own and bytes do not",
    arguments: [
      (0.8, 0.01, PythonMemory.SharingAfterFork.readingCopies), (0.02, 0.01, .staysShared),
      (0.35, 0.01, .inconclusive), (0.8, 0.7, .inconclusive),
    ])
  func reading(list: Double, bytes: Double, expected: PythonMemory.SharingAfterFork) {
    let judgement = judgement([
      (MemoryCost.readCopied, PythonMemory.Thing.list.condition, list),
      (MemoryCost.readCopied, PythonMemory.Thing.bytearray.condition, bytes),
    ])
    #expect(MadeUpRounds.answer(PythonMemory.sharingAfterFork, in: judgement) == expected)
  }

  @Test("Without rounds nothing is said")
  func nothing() {
    #expect(memory.judge(Observations()).findings.isEmpty)
    let threads = judgement([(MemoryCost.workerMemory, PythonMemory.Kind.thread.condition, 1)])
    #expect(MadeUpRounds.answer(PythonMemory.sharingAfterFork, in: threads) == .inconclusive)
  }

  @Test("Kinds and things are bars in their own order, with words")
  func exhibits() {
    let figures: MadeUpRounds.Figures =
      PythonMemory.Kind.allCases.reversed().map { (MemoryCost.workerMemory, $0.condition, 1) }
      + PythonMemory.Thing.allCases.map { (MemoryCost.readCopied, $0.condition, 0.5) }
    let blocks = memory.exhibitsOne(Observations(), judgement(figures), MadeUpRounds.keys)
    let labels = blocks.compactMap {
      if case .chart(.bars(let chart)) = $0 { chart.bars.map(\.label) } else { nil }
    }
    #expect(
      labels == [["thread", "by-fork", "by-forkserver", "by-spawn"], ["list", "bytearray"]])
  }

  @Test(
    "A thread takes kilobytes, a process megabytes, and reading objects copies their pages",
    .enabled(if: FoundInterpreters.usual != nil))
  func played() throws {
    let records = try PlayedScript.records(
      "memory", ["--count", "8"], rounds: 3, on: try #require(FoundInterpreters.usual))
    let observations = Observations(records: records)
    func least(_ kind: PythonMemory.Kind) -> Double {
      observations.values(MemoryCost.workerMemory, kind.condition).min() ?? 0
    }
    #expect((1...(128 << 10)).contains(Int(least(.thread))))
    for kind in PythonMemory.Kind.allCases.dropFirst() {
      #expect(least(kind) > Double(256 << 10), "\(kind)")
    }
    #expect(
      MadeUpRounds.answer(PythonMemory.sharingAfterFork, in: memory.judge(observations))
        == .readingCopies)
  }
}
