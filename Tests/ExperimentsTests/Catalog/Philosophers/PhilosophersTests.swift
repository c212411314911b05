import Platform
import Apparatus
import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("philosophers")
struct PhilosophersTests {
  private func observations(
    naive: [Double] = [1, 1, 1], fairness: [Double] = [1, 1, 1, 1, 1, 1], circle: Int = 2
  ) -> Observations {
    let cycle = (0..<circle).map {
      WaitForGraph.Link(worker: $0, lock: ($0 + 1) % circle)
    }
    var records: [Record] = [.note(.init(.cycle, numbers: cycle.numbers))]
    for strategy in Philosophers.Strategy.allCases {
      let condition = Philosophers.condition(strategy)
      let isNaive = strategy == .naive
      records += MadeUpRounds.rounds(
        of: Philosophers.deadlocked, condition, isNaive ? naive : [0, 0, 0])
      records += MadeUpRounds.rounds(
        of: Philosophers.fairness, condition, isNaive ? [] : fairness)
      records += MadeUpRounds.rounds(of: Philosophers.mealsPerSecond, condition, [100, 110, 120])
      records.append(
        .event(
          .init(
            worker: 0, name: PhilosopherState.eating.rawValue, start: 0, end: 9,
            condition: condition.seen(as: .workers))))
    }
    return Observations(records: records)
  }

  @Test(
    "blocked evenings of the naive strategy are counted",
    arguments: [
      ([1.0, 1, 1], Answers.Deadlock.everyRun), ([0.0, 1], .someRuns),
      ([0.0, 0, 0], .notObserved), ([1.0], .inconclusive),
    ])
  func deadlock(naive: [Double], expected: Answers.Deadlock) throws {
    let judgement = try Philosophers.parse([]).judge(observations(naive: naive))
    #expect(MadeUpRounds.answer(Philosophers.deadlock, in: judgement) == expected)
    #expect(MadeUpRounds.answer(Philosophers.lockRemedies, in: judgement) == .allHold)
  }

  @Test(
    "fairness is told from its interval",
    arguments: [
      ([1.0, 0.99, 0.98, 0.97, 0.99, 0.98], Philosophers.MealFairness.even),
      ([0.5, 0.6, 0.5, 0.6, 0.5, 0.6], .uneven), ([0.8, 1, 0.8, 1, 0.8, 1], .inconclusive),
      ([1.0, 1, 1, 1, 1], .inconclusive), ([], .inconclusive),
    ])
  func fairness(values: [Double], expected: Philosophers.MealFairness) throws {
    let judgement = try Philosophers.parse([]).judge(observations(fairness: values))
    #expect(MadeUpRounds.answer(Philosophers.mealFairness, in: judgement) == expected)
  }

  @Test("a chosen strategy is judged alone", arguments: ["naive", "waiter"])
  func chosen(strategy: String) throws {
    let judgement = try Philosophers.parse(["--strategy", strategy]).judge(observations())
    #expect(
      judgement.findings.map(\.name)
        == (strategy == "naive" ? ["deadlock"] : ["lock-remedies", "meal-fairness"]))
  }

  @Test("a small circle is drawn and a large one is not", arguments: [(2, 1), (5, 1), (6, 0)])
  func exhibits(circle: Int, graphs: Int) throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try Philosophers.parse([]), observations(circle: circle))
    #expect(blocks.count { if case .chart(.graph) = $0 { true } else { false } } == graphs)
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
    #expect(blocks.contains { if case .chart(.timeline) = $0 { true } else { false } })
    #expect(areDeclared)
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
