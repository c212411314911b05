/// Values that lie unusually far from the middle of their sample.
///
/// Outliers are pointed out and never removed: on a shared machine they are part of the result.
public enum Outliers {
  /// The positions of the outliers, ascending; none when more than half the values are equal.
  ///
  /// A value is one when |x - median| > threshold · 1.4826 · MAD; 3.5 is the usual threshold.
  ///
  /// Source: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers, 1993, section 3.3
  /// (the modified z-score; its factor 0.6745 is 1 / 1.4826).
  public static func positions(in sample: [Double], threshold: Double = 3.5) -> [Int] {
    guard let spread = Spread(of: sample), spread.deviation > 0 else { return [] }
    return sample.indices.filter {
      abs(sample[$0] - spread.median) > threshold * spread.deviation
    }
  }
}
