import Experiments
import Statistics
import Terminal
import Testing

@Suite("Observations of one run")
struct ObservationsTests {
  private let observations = Observations(records: [
    .started(.init(experiment: "race", pid: 1, runtime: "native")),
    .observation(.init("cost", condition: "kind=thread", round: 0, value: 1)),
    .observation(.init("cost", condition: "kind=process", round: 0, value: 10)),
    .observation(.init("cost", condition: "kind=process", round: 1, value: 20)),
    .observation(.init("cost", condition: "kind=thread", round: 2, value: 3)),
    .observation(.init("cost", condition: "kind=process", round: 2, value: 30)),
    .note(.init("place", text: "first")), .note(.init("place", text: "last")),
    .event(.init(worker: 0, name: "running", start: 0, end: 5)),
    .finished(.init(.narrowEnough)),
  ])

  @Test("Values are grouped by quantity and condition in the order they came")
  func grouped() {
    #expect(observations.values("cost", condition: "kind=thread") == [1, 3])
    #expect(observations.sample("cost", condition: "kind=thread")?.rounds == [0, 2])
    #expect(observations.conditions(of: "cost") == ["kind=thread", "kind=process"])
    #expect(observations.values("cost") == [])
    #expect(observations.values("other") == [])
    #expect(observations.roundCount == 3)
  }

  @Test("Pairs come from the rounds that have both")
  func pairs() {
    let pairs = observations.pairs("cost", "kind=thread", "kind=process")
    #expect(pairs.map(\.0) == [1, 3])
    #expect(pairs.map(\.1) == [10, 30])
    #expect(observations.pairs("cost", "kind=thread", "kind=pool").isEmpty)
  }

  @Test("The last note of a name counts, and the reason of the end is kept")
  func notes() {
    #expect(observations.note("place")?.text == "last")
    #expect(observations.note("other") == nil)
    #expect(observations.finished == .narrowEnough)
    #expect(observations.events.count == 1)
  }

  @Test("Medians follow the order of declaration, one a condition, and skip what was not measured")
  func medians() {
    let medians = observations.medians([
      .init("missing", unit: .count, of: "nothing"), .init("cost", unit: .nanoseconds, of: "one"),
    ])
    #expect(medians.map(\.condition) == ["kind=thread", "kind=process"])
    #expect(medians.map(\.estimate.value) == [2, 20])
    #expect(medians.allSatisfy { $0.name == "cost" && $0.unit == .nanoseconds })
  }

  @Test("A run that was stopped has no reason of its own")
  func stopped() {
    #expect(Observations(records: []).finished == nil)
    #expect(Observations() == Observations(records: []))
    #expect(Observations().roundCount == 0)
  }
}
