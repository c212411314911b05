public import Statistics

/// What the interval of a ratio allows to say; the value itself decides nothing.
public enum RatioVerdict: Equatable, Sendable {
  /// The first is smaller.
  case lower
  /// The interval covers equality and leaves room only for differences within the tolerance.
  case same
  /// The first is larger.
  case higher
  /// The interval covers equality and differences that would matter.
  case unclear

  /// Judges a comparison; a missing one, or one of too few rounds, is unclear.
  /// - Parameters:
  ///   - comparison: the first thing over the second.
  ///   - tolerance: the relative difference up to which two things count as the same.
  public init(_ comparison: PairedComparison?, tolerance: Double = 0.1) {
    guard let comparison, comparison.ratio.level >= comparison.level else {
      self = .unclear
      return
    }
    let ratio = comparison.ratio
    if ratio.high < 1 {
      self = .lower
    } else if ratio.low > 1 {
      self = .higher
    } else {
      self = ratio.low >= 1 / (1 + tolerance) && ratio.high <= 1 + tolerance ? .same : .unclear
    }
  }
}
