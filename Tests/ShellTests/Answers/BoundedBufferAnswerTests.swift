import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of bounded-buffer")
struct BoundedBufferAnswerTests {
  /// What happened in the runs of one version.
  private static func version(
    _ condition: Condition, rate: Double = 2e5, lost: Double = 0, taken: Double = 0,
    stuck: Int = 0, spread: Double = 0.005, lean: Int = 0, count: Int = MadeUp.rounds
  ) -> [Record] {
    MadeUp.joined(
      MadeUp.share(BoundedBuffer.stuck, condition, stuck, of: count),
      MadeUp.rounds(BoundedBuffer.takenFromEmpty, condition, taken, count: count),
      MadeUp.rounds(BoundedBuffer.repeatedItems, condition, taken, count: count),
      MadeUp.rounds(BoundedBuffer.lostItems, condition, lost, count: count - stuck),
      MadeUp.rounds(
        BoundedBuffer.itemsPerSecond, condition, rate, spread: spread, count: count - stuck,
        lean: lean),
      MadeUp.rounds(BoundedBuffer.asleepWhenStuck, condition, 5, count: stuck),
      MadeUp.rounds(BoundedBuffer.itemsWhenStuck, condition, 2, count: stuck))
  }

  private static let conditions: Condition = Condition("with=condition")
  private static let semaphores: Condition = Condition("with=semaphore")

  private static func both(
    over ratio: Double, lost: Double = 0, spread: Double = 0.005, count: Int = MadeUp.rounds
  ) -> [Record] {
    version(conditions, rate: 2e5 * ratio, lost: lost, spread: spread, count: count)
      + version(semaphores, spread: spread, lean: 1, count: count)
  }

  /// The right version beside a wrong one, whose last steps six workers drew.
  private static func fault(_ name: String, taken: Double = 0, stuck: Int = 0) -> [Record] {
    let faulty = conditions.with(.init("fault"), name)
    let drawn = faulty.with(.round, 3).seen(as: .workers)
    let events = (0..<6).flatMap { worker -> [Record] in
      let states: [BoundedBufferState] = [.working, .atTheBuffer, .waiting]
      return states.enumerated().map { place, state in
        MadeUp.event(
          worker, state.rawValue, Double(worker + place * 2) * 1e4,
          Double(worker + place * 2 + 2) * 1e4, drawn)
      }
    }
    return version(conditions) + version(faulty, lost: taken, taken: taken, stuck: stuck)
      + [.note(.init(.drawn, faulty, value: 3))] + events
  }

  static let cases = [
    AnswerCase(
      "bounded-buffer", "condition variables ahead", both(over: 1.4),
      ["buffer-content": "intact", "faster-buffer": "condition"]),
    AnswerCase(
      "bounded-buffer", "semaphores ahead", both(over: 0.97, lost: 1),
      ["buffer-content": "damaged", "faster-buffer": "semaphore"]),
    AnswerCase(
      "bounded-buffer", "wide over equality", both(over: 1, spread: 0.2),
      ["buffer-content": "intact", "faster-buffer": "inconclusive"]),
    AnswerCase(
      "bounded-buffer", "two rounds", both(over: 2, count: 2),
      ["buffer-content": "inconclusive", "faster-buffer": "inconclusive"]),
    AnswerCase(
      "bounded-buffer --fault if-for-while", "taken", fault("if-for-while", taken: 3),
      ["buffer-content": "intact", "buffer-fault": "took-from-empty"]),
    AnswerCase(
      "bounded-buffer --fault lost-signal", "stuck", fault("lost-signal", stuck: 9),
      ["buffer-fault": "stuck"]),
    AnswerCase(
      "bounded-buffer --fault wrong-signal", "no harm", fault("wrong-signal"),
      ["buffer-fault": "not-observed"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
