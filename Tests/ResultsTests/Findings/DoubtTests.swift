import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("Whether workers ran together, and in which order figures are shown")
struct TogethernessTests {
  private func observations(overlap: Double, running: Double) -> Observations {
    Observations(records: [
      .observation(.init("overlap", condition: "a", value: overlap)),
      .observation(.init("running", condition: "a", value: running)),
    ])
  }

  @Test(
    "Workers ran together only when they overlapped and had processors of their own",
    arguments: [(0.9, 1.9, true), (0.7, 1.9, false), (0.9, 1.2, false)])
  func together(overlap: Double, running: Double, expected: Bool) {
    #expect(observations(overlap: overlap, running: running).ranTogether("a") == expected)
    #expect(!observations(overlap: overlap, running: running).ranTogether("b"))
  }

  @Test(
    "A figure counts when its own slice proves that the workers ran together",
    arguments: [
      (0.9, 1.9, 5.0, 2.0, true), (0.9, 1.2, 0, 2, true), (0.9, 1.2, 1, 2, false),
      (0.7, 1.9, 0, 2, false), (0.9, 1.2, 0, 1, false),
    ])
  func proven(
    overlap: Double, running: Double, preemptions: Double, processors: Double, expected: Bool
  ) {
    let figures = [
      ("cost", 5.0), ("alone", 3), ("overlap", overlap), ("running", running),
      ("preemptions", preemptions),
    ]
    let observations = Observations(
      records: [.note(.init("usable-processors", value: processors))]
        + figures.map { .observation(.init($0.0, condition: "a", value: $0.1)) })
    let proven = observations.provenTogether(["cost"], workers: 2)
    #expect(proven.values("cost", condition: "a") == (expected ? [5] : []))
    #expect(proven.values("alone", condition: "a") == [3])
    #expect(proven.recorded == observations.recorded)
  }

  @Test("A figure without any proof does not count")
  func unproven() {
    let observations = Observations(records: [.observation(.init("cost", value: 1))])
    #expect(observations.provenTogether(["cost"], workers: 2).values("cost").isEmpty)
  }

  @Test("Too few processors, refused binding and few rounds are said, in that order")
  func caveats() {
    let observations = Observations(records: [
      .note(.init("usable-processors", value: 1)), .note(.init("unpinned")),
    ])
    #expect(
      observations.caveats(ofWorkers: 2) == [
        .fewerProcessorsThanWorkers(processors: 1, workers: 2), .unpinned,
        .fewRounds(count: 0, needed: 6),
      ])
  }

  @Test("Figures come in the order of their conditions, quantity by quantity")
  func order() {
    let cost = QuantityDeclaration("cost", unit: .count, of: "a thing")
    let price = QuantityDeclaration("price", unit: .count, of: "a thing")
    let figures = [(cost, "b"), (price, "x"), (cost, "c"), (cost, "a")].map {
      Judgement.Quantity($0.0, condition: $0.1, .counted(1, among: 1))
    }
    #expect(
      figures.ordered(by: ["a", "b"]).map { $0.name + $0.condition }
        == ["costa", "costb", "costc", "pricex"])
  }
}
