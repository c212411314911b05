import ArgumentParser
import Results
import Testing

@testable import Experiments

@Suite("The task at which splitting a job begins to pay")
struct BreakEvenTasksTests {
  private let tasks: BreakEvenTasks

  init() throws {
    tasks = BreakEvenTasks(try #require(CommaList(argument: "10us,1us,300us,100us")))
  }

  @Test(
    "A crossing is found between two sizes; the nearest size is its bound where there is none",
    arguments: [
      ([0.1, 0.5, 1.5, 1.8], 31_622.8), ([1.1, 1.2, 1.5, 1.8], 1e3),
      ([0.1, 0.2, 0.5, 0.8], 300e3),
      // A dip below 1 counts, because the gain holds only above it.
      ([1.1, 0.5, 1.5, 1.8], 31_622.8),
    ])
  func crossing(speedUps: [Double], expected: Double) {
    let found = tasks.crossing(speedUps) ?? 0
    #expect(abs(found / expected - 1) < 1e-4)
  }

  @Test("Sizes without a speed-up have no crossing")
  func missing() { #expect(tasks.crossing([1, 2]) == nil) }

  @Test("A round counts when it has all tasks")
  func rounds() {
    let speedUps = zip(tasks.tasks, [0.1, 0.5, 1.5, 1.8])
    let records = (0..<2).flatMap { round in
      // The second round was interrupted before its last task.
      speedUps.prefix(4 - round).map { task, value in
        Record.observation(
          .init("speed-up", BreakEvenTasks.condition("pool", task), round: round, value: value))
      }
    }
    let points = tasks.points(of: "pool", in: Observations(records: records))
    #expect(points.map(\.round) == [0])
  }
}
