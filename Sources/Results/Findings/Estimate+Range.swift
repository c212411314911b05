public import Statistics

extension Estimate {
  /// What was counted in several rounds: the middle, the smallest and the largest; nil without any.
  ///
  /// Counts have no error of their own, so a rule may ask that each of them lies where it should.
  public static func range(of counts: [Double]) -> Estimate? {
    guard let middle = Median.value(of: counts), let low = counts.min(), let high = counts.max()
    else { return nil }
    return Estimate(
      value: middle, low: low, high: high, level: 1, method: .count, count: counts.count)
  }
}
