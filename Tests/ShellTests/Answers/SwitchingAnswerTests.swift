import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of switching")
struct SwitchingAnswerTests {
  private static func records(
    process: Double, two: Double, spread: Double = 0.01, processors: Double = 2
  ) -> [Record] {
    let hops: [(WorkerKind, Switching.Place, Double)] = [
      (.thread, .same, 1), (.process, .same, process), (.thread, .two, two), (.process, .two, two),
    ]
    return MadeUp.joined(
      hops.filter { processors > 1 || $0.1 == .same }.flatMap { kind, place, times in
        MadeUp.rounds(
          Switching.switchCost, Switching.condition(kind, place), 2e3 * times, spread: spread,
          lean: kind == .thread && place == .same ? 1 : 0)
      },
      MadeUp.rounds(Switching.systemCall, 700),
      MadeUp.rounds(Switching.kernelEntry, 100),
      [MadeUp.processors(processors)])
  }

  static let cases = [
    AnswerCase(
      "switching", "dearer", records(process: 1.3, two: 4),
      ["process-switch": "dearer", "wake-up": "dearer-on-two"]),
    AnswerCase(
      "switching", "the same", records(process: 1.03, two: 0.97),
      ["process-switch": "same", "wake-up": "same"]),
    AnswerCase(
      "switching", "cheaper", records(process: 0.8, two: 0.5),
      ["process-switch": "cheaper", "wake-up": "cheaper-on-two"]),
    AnswerCase(
      "switching", "wide intervals", records(process: 1.1, two: 1, spread: 0.2),
      ["process-switch": "inconclusive", "wake-up": "inconclusive"]),
    AnswerCase(
      "switching", "one processor", records(process: 1.3, two: 1, processors: 1),
      ["process-switch": "dearer", "wake-up": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
