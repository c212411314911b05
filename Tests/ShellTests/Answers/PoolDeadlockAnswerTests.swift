import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of pool-deadlock")
struct PoolDeadlockAnswerTests {
  /// What happened in each way; the first so many runs stood still.
  private static func chains(
    stuck: Int, remedy: Int = 0, count: Int = MadeUp.rounds
  ) -> [Record] {
    PoolDeadlock.Way.allCases.flatMap { way -> [Record] in
      let condition = PoolDeadlock.condition(way)
      let times = way == .wait ? stuck : way == .help ? remedy : 0
      return MadeUp.joined(
        MadeUp.share(PoolDeadlock.stuck, condition, times, of: count),
        MadeUp.rounds(PoolDeadlock.waitingWorkers, condition, 2, count: times),
        MadeUp.rounds(PoolDeadlock.tasksLeft, condition, 4, count: times),
        MadeUp.rounds(PoolDeadlock.chainTime, condition, 3e5, count: count - times),
        way == .wait ? drawn(condition) : [])
    }
  }

  /// Two workers that begin a task each and wait for one more.
  private static func drawn(_ condition: Condition) -> [Record] {
    (0..<2).flatMap { worker in
      let states: [(PoolWorkerState, String?)] = [
        (.unoccupied, nil), (.working, nil), (.waiting, "\(2 * worker + 2)"),
      ]
      let moments = [0, 1, 4, 9].map { Double($0 + worker % 2) * 1e4 }
      return states.enumerated().map { place, state in
        MadeUp.event(
          worker, state.0.rawValue, moments[place], moments[place + 1], detail: state.1,
          condition.seen(as: .workers))
      }
    }
  }

  /// How the two queues compare.
  private static func queues(
    producer: Double, wait: Double, rate: Double, spread: Double = 0.005,
    count: Int = MadeUp.rounds
  ) -> [Record] {
    TaskQueue.allCases.flatMap { queue -> [Record] in
      let isBounded = queue == .bounded
      let values = [
        (PoolDeadlock.longestQueue, isBounded ? 8 : 90.0),
        (PoolDeadlock.producerTime, 1e6 * (isBounded ? producer : 1)),
        (PoolDeadlock.queueWait, 1e6 * (isBounded ? 1 : wait)),
        (PoolDeadlock.taskRate, 7e3 * (isBounded ? 1 : rate)),
      ]
      return values.flatMap {
        MadeUp.rounds(
          $0, queue.condition, $1, spread: spread, count: count, lean: isBounded ? 0 : 1)
      }
    }
  }

  static let cases = [
    AnswerCase(
      "pool-deadlock", "as usual",
      chains(stuck: MadeUp.rounds) + queues(producer: 9, wait: 6, rate: 1),
      [
        "pool-deadlock": "every-run", "pool-remedies": "all-hold",
        "back-pressure": "slowed-down", "unbounded-wait": "longer", "unbounded-rate": "same",
      ]),
    AnswerCase(
      "pool-deadlock", "the other side",
      chains(stuck: 5, remedy: 1) + queues(producer: 1, wait: 0.5, rate: 1.5),
      [
        "pool-deadlock": "some-runs", "pool-remedies": "one-blocked",
        "back-pressure": "unhindered", "unbounded-wait": "shorter", "unbounded-rate": "faster",
      ]),
    AnswerCase(
      "pool-deadlock", "nobody stuck, and a queue that makes no difference",
      chains(stuck: 0) + queues(producer: 1, wait: 1, rate: 0.5),
      ["pool-deadlock": "not-observed", "unbounded-wait": "same", "unbounded-rate": "slower"]),
    AnswerCase(
      "pool-deadlock", "two rounds",
      chains(stuck: 0, count: 2) + queues(producer: 9, wait: 6, rate: 1, count: 2),
      [
        "pool-deadlock": "inconclusive", "pool-remedies": "inconclusive",
        "back-pressure": "inconclusive", "unbounded-wait": "inconclusive",
        "unbounded-rate": "inconclusive",
      ]),
    AnswerCase(
      "pool-deadlock --part queue", "wide over the limits",
      queues(producer: 2, wait: 1, rate: 1, spread: 0.2),
      [
        "back-pressure": "inconclusive", "unbounded-wait": "inconclusive",
        "unbounded-rate": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
