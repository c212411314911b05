/// A share of successes among trials, with an interval that stays between 0 and 1.
public enum Proportion {
  /// The share with Wilson's score interval; `nil` unless 0 ≤ successes ≤ trials and trials > 0.
  ///
  /// It keeps its level near 0 and 1, where share ± z · standard error would claim certainty.
  ///
  /// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
  /// Journal of the American Statistical Association 22, 1927.
  public static func estimate(
    successes: Int, trials: Int, level: Double = 0.95
  ) -> Estimate? {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let z = NormalDistribution.twoSidedQuantile(level)
    let scale = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / scale
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
    // At the borders the formula gives exactly 0 or 1; rounding must not step over them.
    return Estimate(
      value: share, low: successes == 0 ? 0 : max(0, centre - half),
      high: successes == trials ? 1 : min(1, centre + half), level: level, method: .proportion,
      count: trials)
  }
}
