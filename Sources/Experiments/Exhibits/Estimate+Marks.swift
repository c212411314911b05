internal import Results
internal import Statistics
internal import Terminal

extension BarChart.Bar {
  /// A bar of an estimate, with its interval where the rounds carry one.
  init(_ label: String, _ estimate: Estimate) {
    self.init(
      label, estimate.value, low: estimate.carriedLow, high: estimate.carriedHigh)
  }
}

extension CurveChart.Point {
  /// A place in a curve at an estimate, with its interval where the rounds carry one.
  init(_ x: Double, _ estimate: Estimate) {
    self.init(x, estimate.value, low: estimate.carriedLow, high: estimate.carriedHigh)
  }
}

extension Judgement {
  /// A bar for each figure of a quantity, named by what tells their conditions apart.
  func bars(of quantity: Results.Quantity, by key: Condition.Key) -> [BarChart.Bar] {
    figures(of: quantity).map { BarChart.Bar($0.condition[key] ?? "", $0.estimate) }
  }
}

extension Estimate {
  /// The lower end of an interval that decides; nil where there are too few rounds for one.
  fileprivate var carriedLow: Double? { isCarried ? low : nil }
  /// The upper end of an interval that decides; nil where there are too few rounds for one.
  fileprivate var carriedHigh: Double? { isCarried ? high : nil }
}
