import ArgumentParser
import Platform
import Results
import Testing

@testable import Apparatus
@testable import Experiments
@testable import Shell

@Suite("The answers of ipc-throughput")
struct IPCThroughputAnswerTests {
  private static let sizes = [1, 64, 1 << 10, 4 << 10, 64 << 10, 1 << 20, 16 << 20].map {
    ByteCount(bytes: $0)
  }

  /// Rates over that of the smallest message by pipe, and of a copy, with the largest message.
  private static func records(
    grown: Double, copy: Double, gift: Double, spread: Double = 0.005
  ) -> [Record] {
    let channels: [(ChannelKind, Double)] = [
      (.pipe, 1), (.unixStream, 0.8), (.tcp, 0.5), (.sharedSleeping, 0.9), (.pageGift, gift),
      (.memoryFile, 0.9),
    ]
    let (first, last) = (2e9 / grown, 2e9)
    return [MadeUp.processors(2)]
      + sizes.enumerated().flatMap { place, size -> [Record] in
        let pipe = place == 0 ? first : last
        let fastest = channels.map(\.1).max() ?? 1
        return channels.flatMap { via, times in
          MadeUp.rounds(
            IPCThroughput.byteRate, IPCThroughput.condition(via, size), pipe * times,
            spread: spread, lean: via == .pipe && place > 0 ? 1 : 0)
            + MadeUp.rounds(
              IPCThroughput.messageRate, IPCThroughput.condition(via, size),
              pipe * times / Double(size.bytes))
        }
          + MadeUp.rounds(
            IPCThroughput.memoryCopy, IPCThroughput.condition(size), pipe * fastest / copy,
            spread: spread, lean: gift > 1 ? 1 : 0)
      }
  }

  static let cases = [
    AnswerCase(
      "ipc-throughput", "one side of each limit", records(grown: 5_000, copy: 0.3, gift: 2),
      ["size-gain": "grows", "copy-limit": "far-below", "page-gift": "faster"]),
    AnswerCase(
      "ipc-throughput", "between", records(grown: 1.03, copy: 0.8, gift: 0.97),
      ["size-gain": "flat", "copy-limit": "near", "page-gift": "same"]),
    AnswerCase(
      "ipc-throughput", "the other side", records(grown: 0.5, copy: 1.8, gift: 0.6),
      ["size-gain": "shrinks", "copy-limit": "above", "page-gift": "slower"]),
    AnswerCase(
      "ipc-throughput", "wide over each limit", records(grown: 1, copy: 0.5, gift: 1, spread: 0.2),
      [
        "size-gain": "inconclusive", "copy-limit": "inconclusive", "page-gift": "inconclusive",
      ]),
    AnswerCase(
      "ipc-throughput --sizes 64", "one size", records(grown: 1, copy: 0.8, gift: 1),
      ["size-gain": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
