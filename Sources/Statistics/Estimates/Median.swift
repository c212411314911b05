/// The median with an interval that assumes nothing about the shape of the distribution.
public enum Median {
  /// The middle of a sample, in its unit; `nil` when empty or when a value is not finite.
  public static func value(of sample: [Double]) -> Double? {
    sample.isUsable ? sample.sorted().middleOfSorted : nil
  }

  /// The median with the interval between two order statistics, from the binomial distribution.
  ///
  /// The interval from the k-th smallest to the k-th largest of n independent values misses the
  /// median with chance 2 · P(B ≤ k - 1), B binomial with n trials of chance 1/2. The `level` of
  /// the result is the one asked for where n allows it, else the lower one that smallest to largest
  /// really has: five values give 0.9375 and one value gives 0. `nil` when the sample is empty or
  /// holds a value that is not finite.
  ///
  /// Source: G. J. Hahn, W. Q. Meeker, Statistical Intervals, 1991, section 5.2; W. J. Conover,
  /// Practical Nonparametric Statistics, 3rd ed., 1999, section 3.2.
  ///
  /// - Complexity: O(n log n).
  public static func estimate(of sample: [Double], level: Double = 0.95) -> Estimate? {
    guard sample.isUsable else { return nil }
    let sorted = sample.sorted()
    let signs = BinomialDistribution(trials: sorted.count, probability: 0.5)
    let ends = OrderStatisticRank(
      count: sorted.count, level: level, cumulative: signs.cumulative)
    return Estimate(
      value: sorted.middleOfSorted, low: sorted[ends.rank - 1],
      high: sorted[sorted.count - ends.rank], level: ends.stated(level), method: .median,
      count: sorted.count)
  }
}
