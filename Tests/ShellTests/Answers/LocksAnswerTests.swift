import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of locks")
struct LocksAnswerTests {
  /// Costs over that of a mutex alone, of which a process without a second thread pays 20 ns.
  private static func records(
    history: Double = 1, contended: Double = 4, spin: Double = 0.5, reader: Double = 0.5,
    fairness: Double = 0.98, spread: Double = 0.005, overlap: Double = 0.99
  ) -> [Record] {
    let mutex = 20 * history * contended
    let contended: [(Condition, Double)] = [
      (LockSort.mutex.condition, mutex), (LockSort.spin.condition, mutex * spin),
      (LockSort.rwlock.condition(readers: LocksSlice.onlyReaders), mutex * reader),
    ]
    let alone: [(LocksSlice.History, Double)] = [(.single, 20), (.threads, 20 * history)]
    return [MadeUp.processors(2)]
      + alone.enumerated().flatMap { lean, one in
        MadeUp.rounds(
          Locks.lockCost, LockSort.mutex.condition(after: one.0), one.1, spread: spread, lean: lean)
      }
      + contended.enumerated().flatMap { place, one in
        MadeUp.rounds(
          Locks.contendedCost, one.0, one.1, spread: spread, lean: place == 0 ? 0 : 1)
          + MadeUp.rounds(Locks.fairness, one.0, fairness, spread: spread / 10)
          + MadeUp.rounds(.overlap, one.0, overlap) + MadeUp.rounds(.running, one.0, 1.9)
      }
  }

  static let cases = [
    AnswerCase(
      "locks", "one side of each limit", records(history: 2),
      [
        "thread-history": "dearer", "contention-effect": "dearer",
        "spin-or-sleep": "spin-cheaper", "reader-lock": "cheaper", "lock-fairness": "even",
      ]),
    AnswerCase(
      "locks", "the other side",
      records(history: 0.7, contended: 0.6, spin: 3, reader: 2, fairness: 0.7),
      [
        "thread-history": "cheaper", "contention-effect": "cheaper",
        "spin-or-sleep": "sleep-cheaper", "reader-lock": "dearer", "lock-fairness": "uneven",
      ]),
    AnswerCase(
      "locks", "within a tenth", records(contended: 1.03, spin: 1.04, reader: 0.97),
      [
        "thread-history": "same", "contention-effect": "same", "reader-lock": "same",
      ]),
    AnswerCase(
      "locks", "wide over each limit",
      records(contended: 1, spin: 1, reader: 1, fairness: 0.95, spread: 0.2),
      [
        "thread-history": "inconclusive", "contention-effect": "inconclusive",
        "spin-or-sleep": "inconclusive", "reader-lock": "inconclusive",
        "lock-fairness": "inconclusive",
      ]),
    AnswerCase(
      "locks", "not at it together", records(overlap: 0.3),
      [
        "contention-effect": "inconclusive", "spin-or-sleep": "inconclusive",
        "reader-lock": "inconclusive", "lock-fairness": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws {
    try checkAnswers(answerCase, known: ["never had a second thread", "从未有过第二个线程", "每次更新"])
  }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
