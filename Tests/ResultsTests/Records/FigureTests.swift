import Results
import Statistics
import Terminal
import Testing

@Suite("Figures of quantities")
struct FigureTests {
  @Test("They come in the order of their conditions, quantity by quantity")
  func order() {
    let figures = [(Quantity.cost, "b"), (.price, "x"), (.cost, "c"), (.cost, "a")].map {
      Figure($0.0, Condition($0.1), .counted(1, among: 1))
    }
    #expect(
      figures.ordered(by: [Condition("a"), Condition("b")]).map { $0.name + $0.condition.text }
        == ["costa", "costb", "costc", "pricex"])
  }

  @Test("They are of the same when quantity, condition and unit are, whatever they say")
  func same() {
    let figure = Figure(.cost, .counted(1, among: 1))
    #expect(figure.isOfSame(as: Figure(.cost, .counted(2, among: 3))))
    #expect(!figure.isOfSame(as: Figure(.cost, [.kind: "thread"], .counted(1, among: 1))))
    #expect(!figure.isOfSame(as: Figure(.price, .counted(1, among: 1))))
    #expect(
      !figure.isOfSame(as: Figure(name: "cost", .none, unit: .bytes, .counted(1, among: 1))))
  }

  @Test("Without an estimate there is none")
  func missing() { #expect(Figure(.cost, if: nil) == nil) }
}
