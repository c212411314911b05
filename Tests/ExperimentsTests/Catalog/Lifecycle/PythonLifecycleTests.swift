import Apparatus
import Results
import Testing

@testable import Experiments

@Suite("lifecycle in Python")
struct PythonLifecycleTests {
  private func lifecycle(_ kind: StartKind, workers: Int = 4) -> PythonLifecycle {
    PythonLifecycle(
      kind: kind, workers: workers, work: .init(nanoseconds: 1e5), interpreters: .usual)
  }

  private func judgement(
    order: [Double], processes: Double = 1, kind: StartKind = .thread, workers: Int = 4
  ) -> Judgement {
    lifecycle(kind, workers: workers).judge(
      LifecycleTests.observations(order: order, processes: processes))
  }

  @Test(
    "The order is judged by its rounds",
    arguments: [
      ([1, 1, 1], Answers.Order.kept), ([1, 0.3, 1, 1, 1], .mixed), ([0.3, 0, -1], .broken),
      ([1, 1], .inconclusive),
    ] as [([Double], Answers.Order)])
  func order(rounds: [Double], expected: Answers.Order) {
    #expect(
      MadeUpRounds.answer(PythonLifecycle.finishingOrder, in: judgement(order: rounds))
        == expected)
  }

  @Test("A single worker has no order, but an identity")
  func alone() {
    let judgement = judgement(order: [1, 1, 1, 1, 1, 1], workers: 1)
    #expect(MadeUpRounds.answer(PythonLifecycle.finishingOrder, in: judgement) == .inconclusive)
    #expect(MadeUpRounds.answer(PythonLifecycle.identity, in: judgement) == .oneProcess)
  }

  @Test("Threads are one process, and processes one each, however they are started")
  func identity() {
    for kind in StartKind.allCases {
      let judgement = judgement(order: [1], processes: kind == .thread ? 1 : 4, kind: kind)
      #expect(
        MadeUpRounds.answer(PythonLifecycle.identity, in: judgement)
          == (kind == .thread ? .oneProcess : .oneProcessEach))
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
    #expect(observations.values(Lifecycle.processes) == [kind == .thread ? 1 : 3])
    #expect(observations.values(Lifecycle.startDelay).count == 3)
    #expect(observations.values(Lifecycle.startDelay).allSatisfy { $0 > 0 })
    // Three stretches of each of three lives, each beginning where the one before ended.
    for worker in 0..<3 {
      let life = observations.events.filter { $0.worker == worker }
      #expect(life.map(\.name) == [LifecycleState.created, .running, .ended].map(\.rawValue))
      #expect(zip(life, life.dropFirst()).allSatisfy { $0.end == $1.start })
      #expect(life.allSatisfy { $0.processor != nil })
    }
  }
}
