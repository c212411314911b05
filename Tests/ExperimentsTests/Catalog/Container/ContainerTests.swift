import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("container")
struct ContainerTests {
  /// Rounds in which tasks take so long with half a processor, where 1 ms each is usual.
  private func observations(
    median: Double = 1e6, slowest: Double = 1e6, throttled: Double = 0, rounds: Int = 6
  ) -> Observations {
    var records: [Record] = []
    func add(_ quantity: Quantity, _ limit: QuotaLimit, _ value: Double) {
      records += MadeUpRounds.rounds(
        of: quantity, limit.condition, .init(repeating: value, count: rounds))
    }
    for limit in [QuotaLimit.none, .percent(100), .percent(50)] {
      let isSmallest = limit == .percent(50)
      add(Container.taskMedian, limit, isSmallest ? median : 1e6)
      add(Container.taskSlowest, limit, isSmallest ? slowest : 1e6)
      add(Container.throttledPeriods, limit, isSmallest ? throttled : 0)
    }
    records.append(
      .event(.init(worker: 2, name: ContainerState.long.rawValue, start: 0, end: 9)))
    return Observations(records: records)
  }

  @Test(
    "the smallest quota is compared with no limit, and a single throttled period counts",
    arguments: [
      (1e6, 1e6, 0.0, 6, ["not-observed", "unchanged", "unchanged"]),
      (1.29e6, 1.31e6, 1, 6, ["observed", "unchanged", "longer"]),
      (2e6, 9e6, 1, 6, ["observed", "longer", "longer"]),
      (2e6, 9e6, 1, 3, ["observed", "inconclusive", "inconclusive"]),
      (1e6, 1e6, 0, 2, ["inconclusive", "inconclusive", "inconclusive"]),
    ])
  func findings(
    median: Double, slowest: Double, throttled: Double, rounds: Int, expected: [String]
  ) throws {
    let judgement = try Container.parse([]).judge(
      observations(median: median, slowest: slowest, throttled: throttled, rounds: rounds))
    #expect(judgement.findings.map(\.value) == expected)
  }

  @Test(
    "others that had the processors hide what a quota does, and never feign it",
    arguments: [
      (0.9, 1e6, "inconclusive"), (0.9, 9e6, "longer"), (0.5, 1e6, "unchanged"),
    ])
  func others(share: Double, slowest: Double, expected: String) throws {
    let records = observations(slowest: slowest).recorded.map { Record.observation($0) }
    let judgement = try Container.parse([]).judge(
      Observations(
        records: records + [
          MadeUpRounds.processors(2), .note(.init(.othersShare, value: share)),
        ]))
    #expect(MadeUpRounds.answer(Container.slowestTask, in: judgement)?.rawValue == expected)
    let isOpen = MadeUpRounds.answer(Container.throttling, in: judgement) == .inconclusive
    #expect(isOpen == (share > 0.8))
  }

  @Test("where no group can be made nothing is drawn, and the reason is a caveat")
  func refusal() throws {
    let seen = Observations(records: [.note(.init(.quotaRefused, text: "mkdir EROFS"))])
    let subject = try Container.parse([])
    let judgement = subject.judge(seen)
    #expect(Set(judgement.findings.map(\.value)) == ["not-permitted"])
    #expect(judgement.caveats == [.notOffered(facility: "cgroup cpu", reason: "mkdir EROFS")])
    #expect(subject.exhibits(seen, judgement, MadeUpRounds.keys).isEmpty)
  }

  @Test("there are a row of tasks for each limit that was drawn, and a table")
  func exhibits() throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try Container.parse([]), observations())
    #expect(blocks.count == 2)
    #expect(areDeclared)
  }

  @Test("no limit stands first, and each quota once, the largest first")
  func limits() throws {
    let subject = try Container.parse(["--quotas", "20,200,20"])
    #expect(subject.limits == [.none, .percent(200), .percent(20)])
    #expect(subject.smallest == .percent(20))
    #expect(QuotaLimit.percent(20).time(in: 100_000) == 20_000)
    #expect(QuotaLimit.none.time(in: 100_000) == nil)
  }

  @Test(
    "options outside the range are refused",
    arguments: [
      ["--quotas", "9"], ["--quotas", "401"], ["--quotas", "10,20,30,40,50"], ["--task", "20ms"],
      ["--period", "1ms"], ["--period", "1s"], ["--workers", "0"], ["--workers", "5"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Container.parse(words) }
  }
}
