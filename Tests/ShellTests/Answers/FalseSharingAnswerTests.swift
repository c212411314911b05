import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of false-sharing")
struct FalseSharingAnswerTests {
  /// Costs that are `slow` times as high at the first so many distances.
  private static func records(
    disturbed: Int, slow: Double = 4, quiet: Double = 1, spread: Double = 0.005,
    overlap: Double = 0.99
  ) -> [Record] {
    [MadeUp.processors(2)]
      + FalseSharing.distances.enumerated().flatMap { place, distance in
        let condition = FalseSharing.condition(distance)
        let times = place < disturbed ? slow : place == 4 ? 1 : quiet
        return MadeUp.rounds(
          FalseSharing.additionCost, condition, 5 * times, spread: spread, lean: place == 4 ? 1 : 0)
          + MadeUp.rounds(.overlap, condition, overlap) + MadeUp.rounds(.running, condition, 1.9)
      }
  }

  private static func quiet(_ disturbed: Int, from distance: Int) -> AnswerCase {
    AnswerCase(
      "false-sharing", "quiet from \(distance) bytes on", records(disturbed: disturbed),
      ["neighbours": "disturb", "quiet-distance": "bytes-\(distance)"])
  }

  static let cases = [
    quiet(1, from: 16), quiet(2, from: 32), quiet(3, from: 64), quiet(4, from: 128),
    AnswerCase(
      "false-sharing", "harmless", records(disturbed: 0, quiet: 1.05),
      ["neighbours": "harmless", "quiet-distance": "inconclusive"]),
    AnswerCase(
      "false-sharing", "cheaper side by side", records(disturbed: 0, quiet: 0.8),
      ["neighbours": "harmless"]),
    AnswerCase(
      "false-sharing", "wide over a tenth", records(disturbed: 0, quiet: 1.1, spread: 0.1),
      ["neighbours": "inconclusive", "quiet-distance": "inconclusive"]),
    AnswerCase(
      "false-sharing", "hardly together", records(disturbed: 0, overlap: 0.3),
      ["neighbours": "inconclusive", "quiet-distance": "inconclusive"]),
    AnswerCase(
      "false-sharing", "disturbed, though hardly together",
      records(disturbed: 3, slow: 1.2, overlap: 0.3),
      ["neighbours": "disturb", "quiet-distance": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
