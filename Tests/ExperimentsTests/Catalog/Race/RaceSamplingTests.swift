import Apparatus
import Platform
import Results
import Testing

@testable import Experiments

@Suite("The recorded moment of a race")
struct RaceSamplingTests {
  private let sampling = RaceSampling(
    guard: .mutex,
    contention: Contention(kind: .thread, workers: 2, processors: [0], nanoseconds: 1_000_000))

  /// Turns of 100 ns, each asked for 50 ns before it began.
  private func holds(_ workers: [Int], from start: Int = 1_000) -> [RaceSampling.Hold] {
    workers.enumerated().map { index, worker in
      let got = start + 150 * index
      return .init(worker: worker, asked: got - 50, got: got, released: got + 100)
    }
  }

  @Test("A change of hands is counted where the next turn belongs to somebody else")
  func changes() {
    #expect(RaceSampling.changes(in: holds([0, 0, 1, 1, 0])) == [1_300, 1_600])
    #expect(RaceSampling.changes(in: holds([1, 1])).isEmpty)
  }

  @Test("Turns become waiting and holding, from the beginning of the window")
  func events() {
    let events = sampling.events(of: holds([0, 1, 0, 1]))
    #expect(Set(events.map(\.name)) == ["waiting", "holding lock"])
    #expect(Set(events.map(\.worker)) == [0, 1])
    #expect(events.allSatisfy { $0.start >= 0 && $0.end <= Double(RaceSampling.window) })
    #expect(events.allSatisfy { $0.condition == [.guard: "mutex"] && $0.end > $0.start })
  }

  @Test("The window shows the liveliest moment, not the last one")
  func liveliest() {
    let quiet = holds(Array(repeating: 0, count: 20), from: 500_000)
    let events = sampling.events(of: holds([0, 1, 0, 1, 0, 1]) + quiet)
    #expect(events.count { $0.worker == 1 && $0.name == "holding lock" } == 3)
  }

  @Test("A worker without a turn has a row that says so")
  func noTurn() {
    let events = sampling.events(of: holds([0, 0, 0]))
    #expect(events.filter { $0.worker == 1 }.map(\.name) == ["no turn"])
  }

  @Test("Without turns there is nothing to draw")
  func empty() { #expect(sampling.events(of: []).isEmpty) }

  @Test(
    "Recording costs the updates that its part of the slice would have made",
    arguments: [
      (before: 9_000, during: 1_000, 0.1, 0.0), (9_000, 0, 0.1, 0.1), (9_000, 500, 0.1, 0.05),
      (0, 5, 0.1, 1),
    ])
  func prevented(before: Int, during: Int, share: Double, expected: Double) {
    let cost = RaceSampling.prevented(before: before, during: during, share: share)
    #expect(abs(cost - expected) < 1e-9)
  }
}
