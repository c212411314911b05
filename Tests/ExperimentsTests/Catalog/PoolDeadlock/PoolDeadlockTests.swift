import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("pool-deadlock")
struct PoolDeadlockTests {
  /// Rounds in which some ways stood still, and in which the queues differ by some ratios.
  private func observations(
    stuck: [PoolDeadlock.Way: Double] = [:], bounded: Double = 8e6, unbounded: Double = 1e6,
    rounds: Int = 6
  ) -> Observations {
    var records: [Record] = []
    func add(_ quantity: Quantity, _ condition: Condition, _ value: Double) {
      records += MadeUpRounds.rounds(
        of: quantity, condition, .init(repeating: value, count: rounds))
    }
    for way in PoolDeadlock.Way.allCases {
      add(PoolDeadlock.stuck, PoolDeadlock.condition(way), stuck[way] ?? 0)
    }
    for (queue, value) in [(TaskQueue.bounded, bounded), (.unbounded, unbounded)] {
      add(PoolDeadlock.producerTime, queue.condition, value)
      add(PoolDeadlock.queueWait, queue.condition, value)
      add(PoolDeadlock.taskRate, queue.condition, value)
      records.append(.note(.init(.queueLengths, queue.condition, numbers: [1, 2, 3])))
    }
    let condition = PoolDeadlock.condition(.wait).seen(as: .workers)
    records.append(
      .event(
        .init(
          worker: 0, name: PoolWorkerState.waiting.rawValue, start: 0, end: 9, detail: "2",
          condition: condition)))
    return Observations(records: records)
  }

  @Test(
    "a pool is deadlocked as often as all of its workers waited",
    arguments: [
      (1.0, 6, Answers.Deadlock.everyRun), (0, 6, .notObserved), (0, 2, .inconclusive),
      (1, 2, .inconclusive),
    ])
  func deadlock(stuck: Double, rounds: Int, expected: Answers.Deadlock) throws {
    let judgement = try PoolDeadlock.parse([]).judge(
      observations(stuck: [.wait: stuck], rounds: rounds))
    #expect(MadeUpRounds.answer(PoolDeadlock.poolDeadlock, in: judgement) == expected)
  }

  @Test(
    "one other way that stood still once is enough to doubt the remedies",
    arguments: [
      ([:], 6, Answers.RemediesHold.allHold), ([.help: 1], 6, .oneBlocked),
      ([.ownPool: 1], 1, .oneBlocked), ([.wait: 1], 6, .allHold), ([:], 2, .inconclusive),
    ] as [([PoolDeadlock.Way: Double], Int, Answers.RemediesHold)])
  func remedies(
    stuck: [PoolDeadlock.Way: Double], rounds: Int, expected: Answers.RemediesHold
  ) throws {
    let judgement = try PoolDeadlock.parse([]).judge(observations(stuck: stuck, rounds: rounds))
    #expect(MadeUpRounds.answer(PoolDeadlock.remedies, in: judgement) == expected)
  }

  @Test(
    "the queues are compared in paired rounds",
    arguments: [
      (8e6, 1e6, 6, ["slowed-down", "shorter", "slower"]),
      (1.9e6, 1e6, 6, ["unhindered", "shorter", "slower"]),
      (1e6, 1e6, 6, ["unhindered", "same", "same"]),
      (1e6, 8e6, 6, ["unhindered", "longer", "faster"]),
      (1e6, 8e6, 3, ["inconclusive", "inconclusive", "inconclusive"]),
    ])
  func queues(bounded: Double, unbounded: Double, rounds: Int, expected: [String]) throws {
    let judgement = try PoolDeadlock.parse(["--part", "queue"]).judge(
      observations(bounded: bounded, unbounded: unbounded, rounds: rounds))
    #expect(judgement.findings.map(\.value) == expected)
  }

  @Test("a part has its own findings and pictures", arguments: ["chain", "queue"])
  func part(name: String) throws {
    let subject = try PoolDeadlock.parse(["--part", name])
    let (blocks, areDeclared) = MadeUpRounds.exhibits(of: subject, observations())
    #expect(blocks.count == 2)
    #expect(subject.judge(observations()).findings.count == (name == "chain" ? 2 : 3))
    #expect(areDeclared)
  }

  @Test(
    "options outside the range are refused",
    arguments: [
      ["--workers", "0"], ["--workers", "9"], ["--tasks", "0"], ["--depth", "1"], ["--depth", "7"],
      ["--places", "0"], ["--part", "half"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try PoolDeadlock.parse(words) }
  }
}
