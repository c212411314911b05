/// The exact test of whether "above" is as likely as "below".
public enum SignTest {
  /// The two-sided chance, 0 to 1, of counts at least as uneven as these if both are alike.
  ///
  /// Ties are left out before counting; without any count the answer is 1.
  ///
  /// Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed., 1999, section 3.4.
  public static func pValue(below: Int, above: Int) -> Double {
    guard below >= 0, above >= 0, below + above > 0 else { return 1 }
    let signs = BinomialDistribution(trials: below + above, probability: 0.5)
    return min(1, 2 * signs.cumulative(min(below, above)))
  }
}
