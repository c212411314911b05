import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of starvation")
struct StarvationAnswerTests {
  /// The share of the writers under either lock.
  private static func records(
    readers: Double, writers: Double, spread: Double = 0.002
  ) -> [Record] {
    [(Starvation.Preference.readers, readers), (.writers, writers)].flatMap {
      preference, share -> [Record] in
      let condition = Starvation.condition(preference)
      return MadeUp.joined(
        MadeUp.rounds(Starvation.writerShare, condition, share, spread: spread),
        MadeUp.rounds(Starvation.reads, condition, 6e4 * (1 - share)),
        MadeUp.rounds(Starvation.writes, condition, 6e4 * share),
        MadeUp.rounds(Starvation.longestReadWait, condition, 4e7),
        MadeUp.rounds(Starvation.longestWriteWait, condition, 4e7))
    }
  }

  private static let fair =
    (try? Starvation.parse([])).map {
      Double($0.writers) / Double($0.readers + $0.writers)
    } ?? 0

  static let cases = [
    AnswerCase(
      "starvation", "starved", records(readers: 0, writers: 0.999),
      ["writers-under-readers": "starved", "readers-under-writers": "starved"]),
    AnswerCase(
      "starvation", "disadvantaged",
      records(readers: fair * 0.3, writers: 1 - (1 - fair) * 0.3),
      ["writers-under-readers": "disadvantaged", "readers-under-writers": "disadvantaged"]),
    AnswerCase(
      "starvation", "served", records(readers: fair * 0.8, writers: 1 - (1 - fair) * 0.8),
      ["writers-under-readers": "served", "readers-under-writers": "served"]),
    AnswerCase(
      "starvation", "wide intervals",
      records(readers: fair * 0.5, writers: 1 - (1 - fair) * 0.5, spread: 0.2),
      ["writers-under-readers": "inconclusive", "readers-under-writers": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
