import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("Figures as a table")
struct QuantityTableTests {
  private static let cost = Quantity("cost", unit: .nanoseconds, of: "one")

  private static func figure(
    _ condition: Condition, _ low: Double, _ high: Double, count: Int = 9
  ) -> Figure {
    Figure(
      cost, condition,
      Estimate(
        value: (low + high) / 2, low: low, high: high, level: 0.95, method: .median, count: count))
  }

  private func text(_ figures: [Figure]) -> String {
    let table = QuantityTable.table(figures, MadeUpRounds.keys)
    return Document([.table(table)]).rendered(on: Canvas(width: 80))
  }

  @Test("Conditions have a column only where something was varied")
  func conditions() {
    #expect(!text([Self.figure(.none, 10, 30)]).contains("condition"))
    #expect(text([Self.figure([.kind: "thread"], 10, 30)]).contains("kind=thread"))
  }

  @Test("What was counted without error is called exact; else the interval is given")
  func exact() {
    #expect(text([Figure(Self.cost, .counted(20, among: 9))]).contains("exact"))
    let interval = text([Self.figure(.none, 10, 30)])
    #expect(!interval.contains("exact"))
    #expect(interval.contains("10"))
    #expect(interval.contains("30"))
  }

  @Test("What was observed is not exact, however often it came out alike; once is one value")
  func observed() {
    #expect(!text([Self.figure(.none, 20, 20)]).contains("exact"))
    #expect(text([Self.figure(.none, 20, 20, count: 1)]).contains("one-value"))
  }
}
