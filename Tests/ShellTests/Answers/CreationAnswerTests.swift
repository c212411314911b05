import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of creation")
struct CreationAnswerTests {
  /// Costs of a thread, a fork and a hand-off, and of a fork in the smallest and largest parent.
  private static func records(
    fork: Double, pool: Double, growth: Double, spread: Double = 0.01
  ) -> [Record] {
    let costs: [(Creation.Kind, Double)] = [
      (.pool, pool), (.thread, 1), (.vfork, 2), (.fork, fork), (.spawn, 20),
    ]
    let empty = ByteCount(bytes: 0)
    let largest = (try? Creation.parse([]).memories.max()) ?? empty
    return MadeUp.joined(
      costs.flatMap { kind, times in
        MadeUp.rounds(
          Creation.createCost, .kind(kind), 20e3 * times, spread: spread,
          lean: kind == .thread ? 1 : 0)
      },
      MadeUp.rounds(Creation.forkCost, .memory(empty), 1e5, spread: spread),
      MadeUp.rounds(Creation.forkCost, .memory(largest), 1e5 * growth, spread: spread, lean: 1),
      [.note(.init(.program, text: "/bin/true"))])
  }

  static let cases = [
    AnswerCase(
      "creation", "all below", records(fork: 1.5, pool: 0.5, growth: 1),
      ["process-cost": "like-thread", "pool-saving": "cheaper", "fork-growth": "flat"]),
    AnswerCase(
      "creation", "between", records(fork: 5, pool: 1, growth: 3),
      ["process-cost": "several-times", "pool-saving": "same", "fork-growth": "grows"]),
    AnswerCase(
      "creation", "all above", records(fork: 40, pool: 2, growth: 3),
      ["process-cost": "many-times", "pool-saving": "dearer"]),
    AnswerCase(
      "creation", "wide intervals", records(fork: 2, pool: 1, growth: 1, spread: 0.3),
      [
        "process-cost": "inconclusive", "pool-saving": "inconclusive",
        "fork-growth": "inconclusive",
      ]),
    AnswerCase(
      "creation", "wide but far from each limit",
      records(fork: 60, pool: 0.2, growth: 9, spread: 0.3),
      ["process-cost": "many-times", "pool-saving": "cheaper", "fork-growth": "grows"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    #expect(try answersWithoutCase(Self.cases, but: ["start-method"]).isEmpty)
  }
}
