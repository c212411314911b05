import Platform
import Results
import Testing

@testable import Apparatus
@testable import Experiments
@testable import Shell

@Suite("The answers of ipc-latency")
struct IPCLatencyAnswerTests {
  private static func records(
    memory: Double = 400, pipe: Double = 10_000, network: Double = 20_000, threads: Double = 5_000,
    sleeping: Double = 9_000, spread: Double = 0.005
  ) -> [Record] {
    let costs: [(ChannelKind, WorkerKind, Double)] = [
      (.pipe, .process, pipe), (.sharedSpinning, .process, memory), (.tcp, .process, network),
      (.pipe, .thread, threads), (.sharedSleeping, .process, sleeping),
    ]
    return [MadeUp.processors(2)] + MadeUp.rounds(IPCLatency.cacheLine, .none, 300)
      + costs.enumerated().flatMap { index, cost in
        MadeUp.rounds(
          IPCLatency.roundTrip, IPCCase(via: cost.0, workers: cost.1).condition, cost.2,
          spread: spread, lean: index)
      }
  }

  static let cases = [
    AnswerCase(
      "ipc-latency", "as usual", records(),
      [
        "channel-order": "memory-pipe-network", "process-message": "dearer",
        "sleep-cost": "many-times",
      ]),
    AnswerCase(
      "ipc-latency", "within a tenth", records(network: 5_000, threads: 10_200, sleeping: 400),
      [
        "channel-order": "memory-network-pipe", "process-message": "same", "sleep-cost": "none",
      ]),
    AnswerCase(
      "ipc-latency", "one processor",
      records(memory: 12_000, threads: 20_000, sleeping: 24_000),
      [
        "channel-order": "pipe-memory-network", "process-message": "cheaper",
        "sleep-cost": "some-more",
      ]),
    AnswerCase(
      "ipc-latency", "memory last", records(memory: 40_000),
      ["channel-order": "pipe-network-memory"]),
    AnswerCase(
      "ipc-latency", "network first", records(memory: 12_000, network: 5_000),
      ["channel-order": "network-first"]),
    AnswerCase(
      "ipc-latency", "wide",
      records(memory: 10_000, network: 10_000, threads: 10_000, sleeping: 11_000, spread: 0.3),
      [
        "channel-order": "inconclusive", "process-message": "inconclusive",
        "sleep-cost": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }
}
