import Statistics
import Terminal
import Testing

@testable import Results

@Suite("Observations of one run")
struct ObservationsTests {
  private static let thread: Condition = [.kind: "thread"]
  private static let process: Condition = [.kind: "process"]

  private let observations = Observations(records: [
    .started(.init(experiment: "race", pid: 1, runtime: "native")),
    .observation(.init("cost", thread, round: 0, value: 1)),
    .observation(.init("cost", process, round: 0, value: 10)),
    .observation(.init("cost", process, round: 1, value: 20)),
    .observation(.init("cost", thread, round: 2, value: 3)),
    .observation(.init("cost", process, round: 2, value: 30)),
    .note(.init(.place, thread, text: "first")), .note(.init(.place, text: "last")),
    .event(.init(worker: 0, name: "running", start: 0, end: 5)),
    .finished(.init(.narrowEnough)),
  ])

  @Test("Values are grouped by quantity and condition in the order they came")
  func grouped() {
    #expect(observations.values(.cost, Self.thread) == [1, 3])
    #expect(observations.sample(.cost, Self.thread)?.rounds == [0, 2])
    #expect(observations.conditions(of: .cost) == [Self.thread, Self.process])
    #expect(observations.values(.cost) == [])
    #expect(observations.values(.price) == [])
    #expect(observations.roundCount == 3)
  }

  @Test("Pairs come from the rounds that have both")
  func pairs() {
    let pairs = observations.pairs(.cost, Self.thread, Self.process)
    #expect(pairs.map(\.0) == [1, 3])
    #expect(pairs.map(\.1) == [10, 30])
    #expect(observations.pairs(.cost, Self.thread, [.kind: "pool"]).isEmpty)
    let comparison = observations.comparison(.cost, Self.process, over: Self.thread)
    #expect(comparison.map { abs($0.ratio.value - 10) < 1e-9 } == true)
    #expect(observations.comparison(.cost, Self.thread, over: .none) == nil)
  }

  @Test("The last note of a name counts, or of a name and a condition; the others are kept")
  func notes() {
    #expect(observations.note(.place)?.text == "last")
    #expect(observations.note(.place, Self.thread)?.text == "first")
    #expect(observations.notes(.place).map(\.text) == ["first", "last"])
    #expect(observations.note(.unpinned) == nil)
    #expect(observations.finished == .narrowEnough)
    #expect(observations.events.count == 1)
  }

  @Test("Medians follow the order of declaration, one a condition, and skip what was not measured")
  func medians() {
    let medians = observations.medians([.price, .cost])
    #expect(medians.map(\.condition) == [Self.thread, Self.process])
    #expect(medians.map(\.estimate.value) == [2, 20])
    #expect(medians.allSatisfy { $0.name == "cost" && $0.unit == .nanoseconds })
  }

  @Test("A total is counted among its rounds, and a share is of those above zero")
  func totals() {
    let observations = Observations(
      records: [0.0, 2, 0, 3].enumerated().map {
        .observation(.init("price", round: $0.offset, value: $0.element))
      })
    #expect(observations.total(.price)?.estimate == .counted(5, among: 4))
    #expect(observations.share(.price)?.estimate.value == 0.5)
    #expect(observations.total(.cost) == nil && observations.share(.cost) == nil)
  }

  @Test(
    "Disturbed rounds are left out, unless they are so many that what is left would be a choice",
    arguments: [([], 10), ([4.0], 9), ([4, 4, 5, 6], 7), ([4, 5, 6, 7], 10), ([99, 1e300], 10)])
  func disturbed(noted: [Double], left: Int) {
    let observations = Observations(
      records: noted.map { .note(.init(.disturbedRound, value: $0)) }
        + (0..<10).map { .observation(.init("cost", round: $0, value: 1)) })
    #expect(observations.values(.cost).count == left)
    #expect(observations.valuesOfAllRounds(.cost).count == 10)
    #expect(observations.recorded.count == 10)
  }

  @Test("A run that was stopped has no reason of its own")
  func stopped() {
    #expect(Observations(records: []).finished == nil)
    #expect(Observations() == Observations(records: []))
    #expect(Observations().roundCount == 0)
  }
}
