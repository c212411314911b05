import Results
import Testing

@testable import Experiments

@Suite("memory in Python")
struct PythonMemoryTests {
  private let memory = PythonMemory(count: 16, interpreters: .usual)

  private func finding(_ name: String, _ values: MadeUpRounds.Values) -> String? {
    MadeUpRounds.finding(
      name, in: memory.judge(Observations(records: MadeUpRounds.records(values, rounds: 8))))
  }

  @Test(
    "The memory of a process is counted in threads",
    arguments: [(1.5, "like-thread"), (5, "several-times"), (100, "many-times")])
  func cost(times: Double, expected: String) {
    let values: MadeUpRounds.Values = [
      ("worker-memory", "kind=thread", 16_000), ("worker-memory", "kind=fork", 16_000 * times),
    ]
    #expect(finding("python-process-memory", values) == expected)
  }

  @Test(
    "Reading copies where lists become the reader's own and bytes do not",
    arguments: [
      (0.8, 0.01, "reading-copies"), (0.02, 0.01, "stays-shared"), (0.35, 0.01, "inconclusive"),
      (0.8, 0.7, "inconclusive"),
    ])
  func reading(list: Double, bytes: Double, expected: String) {
    let values: MadeUpRounds.Values = [
      ("read-copied", "what=list", list), ("read-copied", "what=bytearray", bytes),
    ]
    #expect(finding("python-sharing-after-fork", values) == expected)
  }

  @Test("Without rounds nothing is said")
  func nothing() {
    #expect(memory.judge(Observations()).findings.isEmpty)
    #expect(
      finding("python-sharing-after-fork", [("worker-memory", "kind=thread", 1)])
        == "inconclusive")
  }

  @Test(
    "A thread takes kilobytes, a process megabytes, and reading objects copies their pages",
    .enabled(if: FoundInterpreters.usual != nil))
  func played() throws {
    let records = try PlayedScript.records(
      "memory", ["--count", "8"], rounds: 3, on: try #require(FoundInterpreters.usual))
    let observations = Observations(records: records)
    func least(_ kind: String) -> Double {
      observations.values("worker-memory", condition: "kind=\(kind)").min() ?? 0
    }
    #expect((1...(128 << 10)).contains(Int(least("thread"))))
    for kind in ["fork", "forkserver", "spawn"] {
      #expect(least(kind) > Double(256 << 10), "\(kind)")
    }
    #expect(
      MadeUpRounds.finding("python-sharing-after-fork", in: memory.judge(observations))
        == "reading-copies")
  }
}
