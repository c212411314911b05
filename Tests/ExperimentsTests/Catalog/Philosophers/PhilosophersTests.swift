import ArgumentParser
import Platform
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("philosophers")
struct PhilosophersTests {
  func observations(
    naive: [Double] = [1, 1, 1], fairness: [Double] = [1, 1, 1, 1, 1, 1], cycle: String = "0:1 1:0"
  ) -> Observations {
    var records: [Record] = [.note(.init("cycle", text: cycle))]
    for strategy in Philosophers.Strategy.allCases {
      let condition = Philosophers.condition(strategy)
      func add(_ quantity: String, _ values: [Double]) {
        for (round, value) in values.enumerated() {
          records.append(
            .observation(.init(quantity, condition: condition, round: round, value: value)))
        }
      }
      add("deadlocked", strategy == .naive ? naive : [0, 0, 0])
      if strategy != .naive { add("fairness", fairness) }
      add("meals-per-second", [100, 110, 120])
      records.append(
        .event(
          .init(worker: 0, name: "eating", start: 0, end: 9, condition: "\(condition);view=workers")
        ))
    }
    return Observations(records: records)
  }

  func value(_ name: String, of judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "blocked evenings of the naive strategy are counted",
    arguments: [
      ([1.0, 1, 1], "every-run"), ([0.0, 1], "some-runs"), ([0.0, 0, 0], "not-observed"),
      ([1.0], "inconclusive"),
    ])
  func deadlock(naive: [Double], expected: String) throws {
    let judgement = try Philosophers.parse([]).judge(observations(naive: naive))
    #expect(value("deadlock", of: judgement) == expected)
    #expect(value("lock-remedies", of: judgement) == "all-hold")
  }

  @Test(
    "fairness is told from its interval",
    arguments: [
      ([1.0, 0.99, 0.98, 0.97, 0.99, 0.98], "even"), ([0.5, 0.6, 0.5, 0.6, 0.5, 0.6], "uneven"),
      ([0.8, 1, 0.8, 1, 0.8, 1], "inconclusive"), ([1.0, 1], "inconclusive"),
    ])
  func fairness(values: [Double], expected: String) throws {
    let judgement = try Philosophers.parse([]).judge(observations(fairness: values))
    #expect(value("meal-fairness", of: judgement) == expected)
  }

  @Test("a chosen strategy is judged alone", arguments: ["naive", "waiter"])
  func chosen(strategy: String) throws {
    let judgement = try Philosophers.parse(["--strategy", strategy]).judge(observations())
    #expect(
      judgement.findings.map(\.name)
        == (strategy == "naive" ? ["deadlock"] : ["lock-remedies", "meal-fairness"]))
  }

  @Test("a small circle is drawn and a large one is not")
  func exhibits() throws {
    func graphs(_ observations: Observations) throws -> Int {
      let subject = try Philosophers.parse([])
      return subject.exhibits(observations, subject.judge(observations)).count {
        if case .chart(.graph) = $0 { true } else { false }
      }
    }
    #expect(try graphs(observations()) == 1)
    #expect(try graphs(observations(cycle: "0:1 1:2 2:3 3:4 4:5 5:0")) == 0)
    let subject = try Philosophers.parse([])
    let blocks = subject.exhibits(observations(), subject.judge(observations()))
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
    #expect(blocks.contains { if case .chart(.timeline) = $0 { true } else { false } })
  }

  @Test(
    "options outside the range are refused",
    arguments: [
      ["--count", "1"], ["--count", "65"], ["--count", "-3"], ["--gap", "3ms"],
      ["--strategy", "hope"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Philosophers.parse(words) }
  }

  @Test("five philosophers try every strategy unless told otherwise")
  func defaults() throws {
    let subject = try Philosophers.parse([])
    #expect(subject.count == 5)
    #expect(subject.strategies == Philosophers.Strategy.allCases)
  }

  @Test("meals are fair when they are equal, and 1/n when one has all")
  func index() throws {
    func fairness(_ meals: [Int]) throws -> Double? {
      PhilosophersTable.Outcome(
        watch: DeadlockWatch(), ending: .returned,
        locks: try WatchedLocks(1, workers: 1, between: .thread), meals: meals, longestHunger: 0,
        span: nil, started: nil
      ).fairness
    }
    #expect(try fairness([7, 7, 7, 7]) == 1)
    #expect(try fairness([0, 8, 0, 0]) == 0.25)
    #expect(try fairness([0, 0]) == nil)
  }
}
