import Apparatus
import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("granularity in Python")
struct PythonGranularityTests {
  /// Two workers whose every message costs as much beyond the work.
  private func observations(pipe overhead: Double, rounds: Int = 12, spread: Double = 0.01)
    -> Observations
  {
    let tasks = [10e3, 100e3, 1e6, 5e6].map { (TimeSpan(nanoseconds: $0), $0) }
    let helpers = [("threads", 1e9), ("processes-pipe", overhead), ("pool", 300e3)]
    let values: MadeUpRounds.Figures = helpers.flatMap { name, overhead in
      tasks.map { task, work in
        (Granularity.speedUp, BreakEvenTasks.condition(name, task), 2 * work / (work + overhead))
      }
    }
    return Observations(
      records: MadeUpRounds.records(values, rounds: rounds, spread: spread))
  }

  private func measurement() throws -> PythonGranularity {
    PythonGranularity(
      workers: 2, tasks: try #require(CommaList(argument: "10us,100us,1ms,5ms")),
      interpreters: .usual)
  }

  @Test(
    "The break-even by a pipe decides",
    arguments: [
      (50e3, 0.01, "under-1ms"), (3e6, 0.01, "over-1ms"), (50e6, 0.01, "never"),
      // Around the border, and around no gain at all.
      (1e6, 0.05, "inconclusive"), (5e6, 0.05, "inconclusive"),
    ])
  func breakEven(overhead: Double, spread: Double, expected: String) throws {
    let judgement = try measurement().judge(observations(pipe: overhead, spread: spread))
    #expect(MadeUpRounds.finding("python-break-even", in: judgement) == expected)
  }

  @Test(
    "That no task pays is said only where the workers had processors to gain",
    arguments: [(2.0, 0.1, "never"), (2, 0.5, "inconclusive"), (1, 0, "inconclusive")])
  func processors(processors: Double, others: Double, expected: String) throws {
    let seen = observations(pipe: 50e6)
    let facts: [Record] = [
      .note(.init("usable-processors", value: processors)),
      .note(.init(.othersShare, value: others)),
    ]
    let judgement = try measurement().judge(
      Observations(records: facts + seen.recorded.map { .observation($0) }))
    #expect(MadeUpRounds.finding("python-break-even", in: judgement) == expected)
  }

  @Test("Each way to split the job has a break-even task with an interval")
  func points() throws {
    let judgement = try measurement().judge(observations(pipe: 50e3))
    let point = try #require(
      judgement.estimate(Granularity.breakEvenTask, BreakEvenTasks.condition("processes-pipe")))
    // Between two tasks the crossing is estimated, not measured.
    #expect(abs(point.value / 50e3 - 1) < 0.2)
    #expect(point.low < point.value && point.value < point.high)
    // Threads never gain: the largest task is a bound.
    let threads = judgement.estimate(Granularity.breakEvenTask, BreakEvenTasks.condition("threads"))
    #expect(threads?.value == 5e6)
  }

  @Test("Few rounds decide nothing")
  func few() throws {
    let judgement = try measurement().judge(observations(pipe: 50e3, rounds: 3))
    #expect(MadeUpRounds.finding("python-break-even", in: judgement) == "inconclusive")
  }

  @Test("A curve and a row show every task")
  func exhibits() throws {
    let seen = observations(pipe: 50e3)
    let blocks = try measurement().exhibits(
      seen, try measurement().judge(seen), MadeUpRounds.keys)
    let chart = try #require(blocks.curveCharts.first)
    #expect(chart.title == "python-title")
    #expect(chart.series.map(\.label).contains("processes-pipe"))
    let rows = try #require(blocks.tables.first?.rows)
    #expect(rows.count == 6)
    // Threads never gain, so a bound stands for their break-even task.
    #expect(rows[4][1].plain == "over")
  }
}
