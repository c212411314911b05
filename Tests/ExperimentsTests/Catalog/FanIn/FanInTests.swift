import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("What the experiment of many reporters makes of its rounds")
struct FanInTests {
  private let experiment: FanIn

  init() throws { experiment = try FanIn.parse(["--reporters", "1,100"]) }

  private func observations(
    poll: Double? = 5_000, epoll: Double = 3_000, shared: Double = 2_000, rounds: Int = 12,
    spread: Double = 0.01
  ) -> Observations {
    var values: MadeUpRounds.Figures = [
      (FanIn.reportCost, FanIn.condition(.pipesEpoll, 100), epoll),
      (FanIn.reportCost, FanIn.condition(.sharedPipe, 100), shared),
      (FanIn.pipeCapacity, FanIn.condition(.sharedPipe, 100), 65_536),
    ]
    var refusals: [Record] = []
    if let poll {
      values.append((FanIn.reportCost, FanIn.condition(.pipesPoll, 100), poll))
    } else {
      refusals.append(MadeUpRounds.refusal(FanIn.condition(.pipesPoll, 100), "pipe2 EMFILE"))
    }
    return Observations(
      records: refusals + MadeUpRounds.records(values, rounds: rounds, spread: spread))
  }

  @Test(
    "Waiting by epoll is cheaper, the same or more expensive than by poll",
    arguments: [
      (3_000.0, 0.01, "epoll-cheaper"), (5_000, 0.01, "same"), (8_000, 0.01, "poll-cheaper"),
      (5_000, 0.2, "inconclusive"),
    ])
  func manyDescriptors(epoll: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(epoll: epoll, spread: spread))
    #expect(MadeUpRounds.finding("many-descriptors", in: judgement) == expected)
  }

  @Test(
    "One pipe for all is cheaper or more expensive than one each",
    arguments: [
      (2_000.0, 0.01, "cheaper"), (4_000, 0.01, "dearer"),
      (3_000, 0.2, "inconclusive"),
    ])
  func sharedLine(shared: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(shared: shared, spread: spread))
    #expect(MadeUpRounds.finding("shared-line", in: judgement) == expected)
  }

  @Test("The limit of descriptors was reached or not, or nothing is known of it")
  func descriptorLimit() {
    let reached = experiment.judge(observations(poll: nil))
    #expect(MadeUpRounds.finding("descriptor-limit", in: reached) == "reached")
    let not = experiment.judge(observations())
    #expect(MadeUpRounds.finding("descriptor-limit", in: not) == "not-reached")
    let unknown = experiment.judge(Observations())
    #expect(MadeUpRounds.finding("descriptor-limit", in: unknown) == "inconclusive")
  }

  @Test("Few rounds are told of")
  func fewRounds() {
    #expect(
      experiment.judge(observations(rounds: 5)).caveats == [.fewRounds(count: 5, needed: 6)])
  }

  @Test("The cost is drawn by the number of reporters; each row has a figure or a reason")
  func exhibits() throws {
    let seen = observations(poll: nil)
    let blocks = experiment.exhibits(seen, experiment.judge(seen), MadeUpRounds.keys)
    #expect(blocks.curveCharts.first?.series.count == 4)
    #expect(blocks.curveCharts.first?.title == "curves-title")
    let table = try #require(blocks.tables.first)
    #expect(table.rows.count == 8)
    #expect(table.rows.contains { $0[2].plain == "pipe2 EMFILE" })
    #expect(
      table.columns.map(\.title.plain) == ["reporters", "method", "one-report", "pipe-holds"])
  }

  @Test("A condition names the method and the number of reporters")
  func condition() {
    #expect(FanIn.condition(.pipesPoll, 10).text == "via=pipes-poll,reporters=10")
  }

  @Test("Numbers out of range are refused", arguments: ["0", "1001", "1,,2"])
  func options(reporters: String) {
    #expect(throws: (any Error).self) { try FanIn.parse(["--reporters", reporters]) }
  }
}
