import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of pool")
struct PoolAnswerTests {
  private static let sizes = [64, 32 << 10].map { ByteCount(bytes: $0) }
  private static let chunks = [1, 4, 16, 64]

  /// Rates of the largest chunk over those of the smallest, and what packing takes of a task.
  private static func rates(_ gain: Double, packing: Double, spread: Double = 0.005) -> [Record] {
    sizes.flatMap { size in
      MadeUp.rounds(Pool.taskRate, Condition("pool=none,bytes=\(size)"), 3e4)
        + chunks.flatMap { chunk -> [Record] in
          let rate = 1e4 * (chunk == 1 ? 1 : gain)
          return MadeUp.rounds(
            Pool.packingCost, Condition("chunk=\(chunk),bytes=\(size)"), 2e4)
            + PoolKind.allCases.flatMap { kind in
              let condition = kind.condition(chunk: chunk, bytes: size)
              return MadeUp.rounds(
                Pool.taskRate, condition, rate, spread: spread, lean: chunk == 1 ? 0 : 1)
                + MadeUp.rounds(Pool.packingShare, condition, packing, spread: spread)
            }
        }
    }
  }

  /// What came of the tasks whose worker was killed: the shares answered and reported.
  private static func deaths(
    _ pool: (answered: Double, reported: Double), _ executor: (answered: Double, reported: Double),
    alive: Double = 1
  ) -> [Record] {
    let outcomes = [
      (PoolKind.multiprocessingPool, pool), (PoolKind.processExecutor, executor),
    ]
    return outcomes.flatMap { kind, killed -> [Record] in
      let fates: [(PoolKind.WorkerFate, Double, Double)] = [
        (.alive, alive, 0), (.killed, killed.answered, killed.reported),
      ]
      return fates.flatMap { fate, answered, reported in
        [(Pool.answered, answered), (Pool.reported, reported), (Pool.nextAnswered, 1 - reported)]
          .map { MadeUp.observation($0, kind.condition(fate), $1) } + [
            MadeUp.observation(Pool.newsTime, kind.condition(fate), fate == .alive ? 2e7 : 1e9)
          ]
      }
    }
  }

  static let cases = [
    AnswerCase(
      "pool", "one side of each limit",
      [MadeUp.processors(2)] + rates(6, packing: 0.7) + deaths((0, 0), (0, 1)),
      [
        "chunking": "pays", "serialisation": "dominates", "killed-pool-worker": "waits-forever",
        "killed-executor-worker": "reports",
      ]),
    AnswerCase(
      "pool", "the other side",
      [MadeUp.processors(2)] + rates(0.6, packing: 0.2) + deaths((0, 1), (0, 0)),
      [
        "chunking": "costs", "serialisation": "small", "killed-pool-worker": "reports",
        "killed-executor-worker": "waits-forever",
      ]),
    AnswerCase(
      "pool", "within a tenth", [MadeUp.processors(2)] + rates(1.02, packing: 0.2),
      ["chunking": "no-difference", "killed-pool-worker": "inconclusive"]),
    AnswerCase(
      "pool", "wide over each limit",
      [MadeUp.processors(2)] + rates(1, packing: 0.5, spread: 0.2)
        + deaths((0, 0), (1, 0), alive: 0),
      [
        "chunking": "inconclusive", "serialisation": "inconclusive",
        "killed-pool-worker": "inconclusive", "killed-executor-worker": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
