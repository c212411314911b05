import Results
import Testing

@testable import Experiments

@Suite("lifecycle in Python")
struct PythonLifecycleTests {
  private func lifecycle(_ kind: StartKind, workers: Int = 4) -> PythonLifecycle {
    PythonLifecycle(
      kind: kind, workers: workers, work: .init(nanoseconds: 1e5), interpreters: .usual)
  }

  private func finding(
    _ name: String, order: [Double], processes: Double = 1, kind: StartKind = .thread,
    workers: Int = 4
  ) -> String? {
    let records = order.enumerated().flatMap { round, tau -> [Record] in
      [
        .observation(.init("order-agreement", round: round, value: tau)),
        .observation(.init("processes", round: round, value: processes)),
      ]
    }
    return MadeUpRounds.finding(
      name, in: lifecycle(kind, workers: workers).judge(Observations(records: records)))
  }

  @Test(
    "The order is judged by its rounds",
    arguments: [
      ([1, 1, 1, 1, 1], "kept"), ([1, 0.3, 1, 1, 1], "mixed"), ([0.3, 0, -1, 0, 0.6], "broken"),
      ([1, 1, 1, 1], "inconclusive"),
    ] as [([Double], String)])
  func order(rounds: [Double], expected: String) {
    #expect(finding("python-finishing-order", order: rounds) == expected)
  }

  @Test("A single worker has no order, but an identity")
  func alone() {
    let rounds = [1.0, 1, 1, 1, 1, 1]
    #expect(finding("python-finishing-order", order: rounds, workers: 1) == "inconclusive")
    #expect(finding("python-identity", order: rounds, workers: 1) == "one-process")
  }

  @Test("Threads are one process, and processes one each, however they are started")
  func identity() {
    #expect(finding("python-identity", order: [1], processes: 1) == "one-process")
    for kind in StartKind.allCases where kind != .thread {
      #expect(
        finding("python-identity", order: [1], processes: 4, kind: kind) == "one-process-each")
    }
  }

  @Test(
    "Each kind lives in as many processes as it says", .enabled(if: FoundInterpreters.usual != nil),
    arguments: StartKind.allCases)
  func played(kind: StartKind) throws {
    let records = try PlayedScript.records(
      "lifecycle", ["--kind", "\(kind)", "--workers", "3", "--work", "100000"],
      on: try #require(FoundInterpreters.usual))
    let observations = Observations(records: records)
    #expect(observations.values("processes") == [kind == .thread ? 1 : 3])
    #expect(observations.values("start-delay").count == 3)
    #expect(observations.values("start-delay").allSatisfy { $0 > 0 })
    // Three stretches of each of three lives, each beginning where the one before ended.
    for worker in 0..<3 {
      let life = observations.events.filter { $0.worker == worker }
      #expect(life.map(\.name) == ["created", "running", "ended"])
      #expect(zip(life, life.dropFirst()).allSatisfy { $0.end == $1.start })
      #expect(life.allSatisfy { $0.processor != nil })
    }
  }
}
