/// Quantiles of a sample, and the rule when a sample is large enough to show one.
public enum Percentiles {
  /// The p-quantile of a sample, p 0 to 1; `nil` when empty, not finite, or p is out of range.
  ///
  /// Linear between the order statistics around (n - 1) p + 1, "type 7" in R.
  ///
  /// Source: R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American
  /// Statistician 50, 1996.
  public static func value(_ p: Double, of sample: [Double]) -> Double? {
    values([p], of: sample)?.first
  }

  /// Several p-quantiles of a sample, sorted once; `nil` under the conditions of `value(_:of:)`.
  public static func values(_ ps: [Double], of sample: [Double]) -> [Double]? {
    guard sample.isUsable, ps.allSatisfy((0...1).contains) else { return nil }
    let sorted = sample.sorted()
    return ps.map { quantile($0, ofSorted: sorted) }
  }

  /// Whether `count` observations can carry the p-quantile: ten or more lie beyond it.
  ///
  /// Ten observations in the thinner tail, n ≥ 10 / (1 - p) for an upper one; below that the
  /// quantile is little more than the largest value, which grows with the size of the sample.
  public static func supported(_ p: Double, count: Int) -> Bool {
    guard (0...1).contains(p) else { return false }
    // 1 - p is not exact in binary: 100 observations do support p = 0.9.
    return Double(count) * min(p, 1 - p) >= 10 - 1e-6
  }

  /// The p-quantile with an interval between two order statistics; `nil` if n cannot reach `level`.
  ///
  /// The l-th to the u-th smallest value miss the quantile with chance
  /// P(B ≤ l - 1) + P(B ≥ u), B binomial with n trials of chance p; each part is kept at or below
  /// half of 1 - level.
  ///
  /// Source: G. J. Hahn, W. Q. Meeker, Statistical Intervals, 1991, section 5.2.
  public static func estimate(_ p: Double, of sample: [Double], level: Double = 0.95) -> Estimate? {
    guard sample.isUsable, p > 0, p < 1, level < 1 else { return nil }
    let sorted = sample.sorted()
    let below = BinomialDistribution(trials: sorted.count, probability: p)
    let tail = (1 - level) / 2
    let lowRank = below.largestCount(atMost: tail) + 1
    let highRank = below.largestCount(atMost: 1 - tail, strictly: true) + 2
    guard lowRank >= 1, highRank <= sorted.count else { return nil }
    return Estimate(
      value: quantile(p, ofSorted: sorted), low: sorted[lowRank - 1], high: sorted[highRank - 1],
      level: level, method: .percentile, count: sorted.count)
  }

  static func quantile(_ p: Double, ofSorted sorted: [Double]) -> Double {
    let position = Double(sorted.count - 1) * p
    let index = min(Int(position), sorted.count - 1)
    let next = min(index + 1, sorted.count - 1)
    let share = position - Double(index)
    return sorted[index] + share * (sorted[next] - sorted[index])
  }
}
