import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("creation in Python")
struct PythonCreationTests {
  private let creation = PythonCreation(
    memories: [0, 64 << 20].map { ByteCount(bytes: $0) }, interpreters: .usual)

  /// Rounds in which each way costs so many microseconds; spawn has its turn in every other one.
  private func observations(
    thread: Double = 100, fork: Double = 2_800, forkserver: Double = 20_000,
    spawn: Double = 90_000, rounds: Int = 8
  ) -> Observations {
    let costs = [
      ("kind=thread", thread), ("kind=fork", fork), ("kind=forkserver", forkserver),
      ("kind=spawn", spawn),
    ]
    let values: MadeUpRounds.Values =
      costs.map { (quantity: "create-cost", condition: $0.0, value: $0.1 * 1e3) }
      + [("fork-cost", "memory=0", 2e6), ("fork-cost", "memory=64M", 4e6)]
    let records = MadeUpRounds.records(values, rounds: rounds).filter { record in
      if case .observation(let one) = record, one.condition == "kind=spawn" {
        return !one.round.isMultiple(of: 2)
      }
      return true
    }
    return Observations(records: records)
  }

  private func finding(_ name: String, _ observations: Observations) -> String? {
    MadeUpRounds.finding(name, in: creation.judge(observations))
  }

  @Test(
    "A process is counted in threads",
    arguments: [(150.0, "like-thread"), (500, "several-times"), (2_800, "many-times")])
  func cost(fork: Double, expected: String) {
    #expect(finding("python-start-cost", observations(fork: fork)) == expected)
  }

  @Test("The cheapest start method is the one that was cheaper every time")
  func method() {
    #expect(finding("start-method", observations()) == "fork-cheapest")
    #expect(
      finding("start-method", observations(fork: 30_000, forkserver: 4_000))
        == "forkserver-cheapest")
    #expect(
      finding("start-method", observations(fork: 30_000, spawn: 4_000)) == "spawn-cheapest")
    #expect(
      finding("start-method", observations(fork: 20_000, forkserver: 20_100)) == "inconclusive")
  }

  @Test("A few rounds decide nothing and say so")
  func fewRounds() {
    let few = observations(rounds: 3)
    #expect(finding("python-start-cost", few) == "inconclusive")
    #expect(finding("start-method", few) == "inconclusive")
    #expect(creation.judge(few).caveats == [.fewRounds(count: 3, needed: 6)])
  }

  @Test("A mebibyte of the parent has its price")
  func growth() throws {
    let price = try #require(creation.judge(observations()).estimate("fork-cost-per-mebibyte"))
    #expect(abs(price.value - 2e6 / 64) < 2e3)
  }

  @Test("The first process by forkserver is told apart from the others")
  func first() {
    let records: [Record] = [.note(.init("first-forkserver", value: 1.1e8))]
    let blocks = creation.exhibitsOne(Observations(records: records), Judgement(findings: []))
    guard case .paragraph(let text)? = blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.plain == "The first process by forkserver took 110 ms: it started the server.")
  }

  @Test(
    "Two rounds of the script have every way of starting in them",
    .enabled(if: FoundInterpreters.usual != nil))
  func played() throws {
    let records = try PlayedScript.records(
      "creation", ["--memories", "1M"], rounds: 2, on: try #require(FoundInterpreters.usual))
    let observations = Observations(records: records)
    let kinds = [
      "bare-thread", "thread", "bare-fork", "fork", "forkserver", "spawn", "thread-pool",
      "process-pool",
    ]
    #expect(Set(observations.conditions(of: "create-cost")) == Set(kinds.map { "kind=\($0)" }))
    #expect(Set(observations.conditions(of: "fork-cost")) == ["memory=0", "memory=1M"])
    #expect(observations.note("first-forkserver")?.value.map { $0 > 0 } == true)
  }
}
