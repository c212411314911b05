import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("What the experiment of grains makes of its rounds")
struct GranularityTests {
  private let experiment: Granularity

  init() throws { experiment = try Granularity.parse(["--tasks", "1us,10us,100us,300us"]) }

  /// Two workers whose step costs a fixed overhead beyond the work.
  private func observations(
    pipe: Double = 20e3, memory: Double = 15e3, others: Double = 0,
    rounds: Int = 12, spread: Double = 0.01
  ) -> Observations {
    let tasks = [1e3, 10e3, 100e3, 300e3].map { (TimeSpan(nanoseconds: $0), $0) }
    let helpers = [("threads", 18e3), ("processes-pipe", pipe), ("processes-memory", memory)]
    // An odd number for each kind of helper, so that neighbouring kinds lean to different sides.
    let values: MadeUpRounds.Figures = helpers.flatMap { name, overhead in
      tasks.map { task, work in
        (Granularity.speedUp, BreakEvenTasks.condition(name, task), 2 * work / (work + overhead))
      } + [(Granularity.stepOverhead, BreakEvenTasks.condition(name, tasks[0].0), overhead)]
    }
    return Observations(
      records: [MadeUpRounds.processors(2), .note(.init(.othersShare, value: others))]
        + MadeUpRounds.records(values, rounds: rounds, spread: spread))
  }

  @Test(
    "The break-even task lies where the speed-up crosses 1",
    arguments: [
      (20e3, "from-3us-to-100us"), (0.5e3, "under-3us"), (200e3, "over-100us"), (1e6, "over-100us"),
      (100e3, "inconclusive"),
    ])
  func breakEven(overhead: Double, expected: String) {
    let judgement = experiment.judge(observations(pipe: overhead, spread: 0.03))
    #expect(MadeUpRounds.finding("break-even", in: judgement) == expected)
  }

  @Test(
    "Shared memory moves the point or does not",
    arguments: [
      (5e3, 0.01, "earlier"), (20e3, 0.001, "same"), (60e3, 0.01, "later"),
      (20e3, 0.2, "inconclusive"),
    ])
  func sharedMemory(memory: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(memory: memory, spread: spread))
    #expect(MadeUpRounds.finding("shared-memory-gain", in: judgement) == expected)
  }

  @Test(
    "The largest task is judged beside what two workers could give",
    arguments: [
      (20e3, "near-full"), (144e3, "some"), (600e3, "none"), (300e3, "none"),
      (200e3, "inconclusive"),
    ])
  func largeTask(overhead: Double, expected: String) {
    let judgement = experiment.judge(observations(pipe: overhead, spread: 0.08))
    #expect(MadeUpRounds.finding("large-task", in: judgement) == expected)
  }

  @Test("Busy processors leave only what was gained in spite of them")
  func busy() {
    for (overhead, expected) in [(20e3, "near-full"), (130e3, "inconclusive")] {
      let judgement = experiment.judge(observations(pipe: overhead, others: 0.6))
      #expect(MadeUpRounds.finding("large-task", in: judgement) == expected)
    }
  }

  @Test("Few rounds decide nothing, and too few processors are told of")
  func caveats() {
    #expect(
      experiment.judge(observations(rounds: 3)).findings.allSatisfy { $0.value == "inconclusive" })
    let alone = experiment.judge(Observations(records: [MadeUpRounds.processors(1)]))
    #expect(alone.caveats.contains(.fewerProcessorsThanWorkers(processors: 1, workers: 2)))
  }

  @Test("The speed-up is drawn by the size of the task, with a table under it")
  func exhibits() {
    let seen = observations()
    let blocks = experiment.exhibits(seen, experiment.judge(seen), MadeUpRounds.keys)
    #expect(
      blocks.curveCharts.first?.series.map(\.label)
        == ["threads", "processes-pipe", "processes-memory", "no-gain"])
    #expect(
      blocks.tables.first?.rows.map { $0[0].plain }
        == ["1us", "10us", "100us", "300us", "break-even-row", "interval-row"])
  }

  @Test(
    "Workers and tasks out of range are refused",
    arguments: [
      ["--workers", "1"], ["--workers", "17"], ["--tasks", "10ns"], ["--tasks", "1s"],
    ])
  func options(words: [String]) {
    #expect(throws: (any Error).self) { try Granularity.parse(words) }
  }
}
