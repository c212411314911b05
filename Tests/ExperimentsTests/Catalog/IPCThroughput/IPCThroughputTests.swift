import Apparatus
import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("What the experiment of messages one way makes of its rounds")
struct IPCThroughputTests {
  private let experiment: IPCThroughput

  init() throws {
    experiment = try IPCThroughput.parse(["--via", "pipe,page-gift", "--sizes", "64,1M"])
  }

  private let small = ByteCount(bytes: 64)
  private let large = ByteCount(bytes: 1 << 20)

  private func observations(
    small smallRate: Double = 1e8, large largeRate: Double = 2e9, gift: Double = 3e9,
    copy: Double = 1e10,
    rounds: Int = 12, spread: Double = 0.01
  ) -> Observations {
    Observations(
      records: [
        MadeUpRounds.refusal(
          IPCThroughput.condition(.pageGift, small), "gives whole pages (4096 B)")
      ]
        + MadeUpRounds.records(
          [
            (IPCThroughput.byteRate, IPCThroughput.condition(.pipe, small), smallRate),
            (IPCThroughput.byteRate, IPCThroughput.condition(.pipe, large), largeRate),
            (IPCThroughput.byteRate, IPCThroughput.condition(.pageGift, large), gift),
            (IPCThroughput.memoryCopy, IPCThroughput.condition(large), copy),
          ], rounds: rounds, spread: spread))
  }

  @Test(
    "Larger messages carry more, the same or less",
    arguments: [
      (2e9, 0.01, "grows"), (1e8, 0.01, "flat"), (5e7, 0.01, "shrinks"),
      (1e8, 0.2, "inconclusive"),
    ])
  func sizeGain(large: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(large: large, spread: spread))
    #expect(MadeUpRounds.finding("size-gain", in: judgement) == expected)
  }

  @Test(
    "The fastest channel is put beside a copy of memory",
    arguments: [
      (1e10, "far-below"), (4e9, "near"), (2e9, "above"), (5.95e9, "inconclusive"),
    ])
  func copyLimit(copy: Double, expected: String) {
    let judgement = experiment.judge(observations(copy: copy))
    #expect(MadeUpRounds.finding("copy-limit", in: judgement) == expected)
  }

  @Test(
    "Given pages are compared with copied ones at the largest size",
    arguments: [
      (3e9, 0.01, "faster"), (2e9, 0.01, "same"), (1e9, 0.01, "slower"),
      (2e9, 0.2, "inconclusive"),
    ])
  func pageGift(gift: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(gift: gift, spread: spread))
    #expect(MadeUpRounds.finding("page-gift", in: judgement) == expected)
  }

  @Test("Few rounds decide nothing")
  func fewRounds() {
    let judgement = experiment.judge(observations(rounds: 4))
    #expect(judgement.findings.allSatisfy { $0.value == "inconclusive" })
    #expect(judgement.caveats == [.fewRounds(count: 4, needed: 6)])
  }

  @Test("A curve for each channel and the copy, a row for each size, a line for each refusal")
  func exhibits() {
    let seen = observations()
    let blocks = experiment.exhibits(seen, experiment.judge(seen), MadeUpRounds.keys)
    #expect(
      blocks.curveCharts.first?.series.map(\.label) == ["pipe", "page-gift", "memory-copy"])
    #expect(blocks.tables.map(\.title?.plain) == ["bytes-per-second", "messages-per-second", nil])
    #expect(blocks.tables.first?.rows.map { $0[0].plain } == ["64", "1M"])
    #expect(blocks.contains { if case .list = $0 { true } else { false } })
  }

  @Test("Sizes outside 1 to 16M are refused")
  func options() throws {
    for sizes in ["0", "17M", "", "1,two"] {
      #expect(throws: (any Error).self) { try IPCThroughput.parse(["--sizes", sizes]) }
    }
    #expect(try IPCThroughput.parse([]).sizes.description == "1,64,1K,4K,64K,1M,16M")
  }
}
