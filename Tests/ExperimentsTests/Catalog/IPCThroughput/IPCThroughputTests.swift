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

  private func observations(
    small: Double = 1e8, large: Double = 2e9, gift: Double = 3e9, copy: Double = 1e10,
    rounds: Int = 12, spread: Double = 0.01
  ) -> Observations {
    Observations(
      records: [.note(.init("refused", text: "via=page-gift,size=64 gives whole pages"))]
        + MadeUpRounds.records(
          [
            ("byte-rate", "via=pipe,size=64", small), ("byte-rate", "via=pipe,size=1M", large),
            ("byte-rate", "via=page-gift,size=1M", gift), ("memory-copy", "size=1M", copy),
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
    let blocks = experiment.exhibits(seen, experiment.judge(seen))
    guard case .chart(.curves(let chart))? = blocks.first else {
      Issue.record("the first block is no curve chart")
      return
    }
    #expect(chart.series.map(\.label) == ["pipe", "page-gift", "memory copy"])
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.first?.rows.map { $0[0].plain } == ["64", "1M"])
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
