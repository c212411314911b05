internal import Statistics

/// How many times dearer than a thread something is, as far as the interval of the ratio allows.
///
/// Findings about costs have these values under names of their own.
enum TimesVerdict: String {
  /// Less than twice.
  case likeThread = "like-thread"
  /// Two to ten times.
  case severalTimes = "several-times"
  /// More than ten times.
  case manyTimes = "many-times"
  /// The interval reaches over a limit, or there were too few rounds.
  case inconclusive

  /// Judges a comparison; a missing one, or one of too few rounds, is inconclusive.
  init(_ comparison: PairedComparison?) {
    guard let comparison, comparison.ratio.level >= comparison.level else {
      self = .inconclusive
      return
    }
    let (low, high) = (comparison.ratio.low, comparison.ratio.high)
    if high < 2 {
      self = .likeThread
    } else if low > 10 {
      self = .manyTimes
    } else {
      self = low >= 2 && high <= 10 ? .severalTimes : .inconclusive
    }
  }
}
