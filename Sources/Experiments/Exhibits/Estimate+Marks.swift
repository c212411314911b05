internal import Results
internal import Statistics
internal import Terminal

extension BarChart.Bar {
  /// A bar of an estimate, with its interval.
  init(_ label: String, _ estimate: Estimate) {
    self.init(label, estimate.value, low: estimate.low, high: estimate.high)
  }
}

extension CurveChart.Point {
  /// A place in a curve at an estimate, with its interval.
  init(_ x: Double, _ estimate: Estimate) {
    self.init(x, estimate.value, low: estimate.low, high: estimate.high)
  }
}

extension Judgement {
  /// A bar for each figure of a quantity, named by what tells their conditions apart.
  func bars(of quantity: Results.Quantity, by key: Condition.Key) -> [BarChart.Bar] {
    figures(of: quantity).map { BarChart.Bar($0.condition[key] ?? "", $0.estimate) }
  }
}
