/// How many of the ordered values to leave out at each end for an interval of a given level.
///
/// If `cumulative(i)` is the chance that at most `i` of the ordered values lie below the unknown
/// centre, and that chance is symmetric, then the interval from the k-th smallest to the k-th
/// largest value misses the centre with chance 2 · cumulative(k - 1), without any assumption on the
/// shape of the distribution.
///
/// Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed., 1999, section 3.2.
struct OrderStatisticRank: Equatable {
  /// Rank of the two ends, 1-based, counted from either side.
  let rank: Int
  /// The level the interval really has, 0 to 1; at least the level asked for if that is possible.
  let achieved: Double

  /// Finds the narrowest interval among `count` ordered values that reaches `level`.
  ///
  /// When even the whole range does not reach it, the whole range is taken.
  init(count: Int, level: Double, cumulative: (Int) -> Double) {
    func coverage(_ rank: Int) -> Double { max(0, 1 - 2 * cumulative(rank - 1)) }
    var reached = 1
    var missed = (count + 1) / 2 + 1
    while missed - reached > 1 {
      let middle = (reached + missed) / 2
      if coverage(middle) >= level { reached = middle } else { missed = middle }
    }
    rank = reached
    achieved = coverage(reached)
  }

  /// The level to state: what was asked for where it is reached, and the truth where it is not.
  func stated(_ level: Double) -> Double { min(level, achieved) }
}
