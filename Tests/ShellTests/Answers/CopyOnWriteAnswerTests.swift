import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of copy-on-write")
struct CopyOnWriteAnswerTests {
  private static func records(grown: Double, faults: Double, count: Int = 3) -> [Record] {
    let memory = Double((try? CopyOnWrite.parse([]).memory.bytes) ?? 0)
    return MadeUp.joined(
      [(0, 0.0), (25, 0.25), (100, 1.0)].flatMap { percent, share -> [Record] in
        let condition = CopyOnWrite.condition(percent)
        return MadeUp.joined(
          MadeUp.rounds(
            CopyOnWrite.realMemory, condition, 2e5 + memory * grown * share, count: count),
          MadeUp.rounds(CopyOnWrite.faults, condition, 16384 * faults * share, count: count),
          MadeUp.rounds(CopyOnWrite.seenMemory, condition, memory, count: count),
          MadeUp.rounds(CopyOnWrite.proportionalMemory, condition, memory / 2, count: count))
      },
      MadeUp.rounds(CopyOnWrite.faultsPerPage, faults, count: count),
      MadeUp.rounds(CopyOnWrite.pageCost, 900, count: count),
      MadeUp.rounds(CopyOnWrite.pageCostAgain, 5, count: count),
      MadeUp.rounds(CopyOnWrite.forkTime, 1e6, count: count))
  }

  static let cases = [
    AnswerCase(
      "copy-on-write", "on write", records(grown: 1, faults: 1), ["copying": "on-write"]),
    AnswerCase(
      "copy-on-write", "at the fork", records(grown: 0, faults: 0), ["copying": "at-fork"]),
    AnswerCase(
      "copy-on-write", "half of it", records(grown: 0.5, faults: 0.5),
      ["copying": "inconclusive"]),
    AnswerCase(
      "copy-on-write", "faults and memory disagree", records(grown: 1, faults: 0),
      ["copying": "inconclusive"]),
    AnswerCase(
      "copy-on-write", "one round", records(grown: 1, faults: 1, count: 1),
      ["copying": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
