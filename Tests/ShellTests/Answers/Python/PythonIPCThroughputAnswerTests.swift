import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of ipc-throughput in Python")
struct PythonIPCThroughputAnswerTests {
  private static let sizes = [64, 1 << 20].map { ByteCount(bytes: $0) }

  /// What the other families carry over a pipe.
  private static func records(
    memory: Double, queue: Double, spread: Double = 0.005, count: Int = MadeUp.rounds
  ) -> [Record] {
    [MadeUp.processors(2)]
      + sizes.flatMap { size in
        PythonIPCThroughput.channels.flatMap { via -> [Record] in
          let times =
            switch via.family {
            case .sharedMemory: memory
            case .queue: queue
            case .pipe, nil: 1.0
            }
          let rate = 1e9 * times * (via == .pipeObjects || via == .simpleQueue ? 0.9 : 1)
          let condition = ThroughputExhibit.condition(via.rawValue, size)
          return MadeUp.rounds(
            IPCThroughput.byteRate, condition, rate, spread: spread, count: count,
            lean: via.family == .pipe ? 1 : 0)
            + MadeUp.rounds(
              IPCThroughput.messageRate, condition, rate / Double(size.bytes), count: count)
        }
      }
  }

  private static let line = "ipc-throughput --runtime python --sizes 64,1M"

  static let cases = [
    AnswerCase(
      line, "shared memory ahead", records(memory: 2, queue: 0.7),
      ["python-best-channel": "shared-memory"]),
    AnswerCase(
      line, "both ahead of a pipe", records(memory: 2, queue: 1.4),
      ["python-best-channel": "shared-memory"]),
    AnswerCase(
      line, "a pipe ahead", records(memory: 0.6, queue: 0.7), ["python-best-channel": "pipe"]),
    AnswerCase(
      line, "a queue as fast as a pipe", records(memory: 0.6, queue: 0.98),
      ["python-best-channel": "pipe"]),
    AnswerCase(
      line, "a queue ahead", records(memory: 0.6, queue: 1.5), ["python-best-channel": "queue"]),
    AnswerCase(
      line, "a queue ahead of all", records(memory: 1.2, queue: 1.5),
      ["python-best-channel": "queue"]),
    AnswerCase(
      line, "wide", records(memory: 1, queue: 1, spread: 0.2),
      ["python-best-channel": "inconclusive"]),
    AnswerCase(
      line, "few rounds", records(memory: 2, queue: 0.7, count: 3),
      ["python-best-channel": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    let findings = [PythonIPCThroughput.bestChannel.declaration]
    #expect(answersWithoutCase(Self.cases, of: findings) == [])
  }
}
