import Glibc

/// The number of discordant pairs between two unrelated orders of the same things.
///
/// Source: M. G. Kendall, A new measure of rank correlation, Biometrika 30, 1938.
struct KendallDistribution {
  /// Above this many things the normal approximation is used; it is off by less than 0.0005 there.
  static let exactCount = 100

  /// Number of things ordered.
  let count: Int
  /// Chances of at most 0, 1, 2, … discordant pairs; empty where the approximation is used.
  private let cumulated: [Double]

  /// The distribution for `count` things without ties.
  ///
  /// - Complexity: O(count³) up to `exactCount`, then constant.
  init(count: Int) {
    self.count = count
    guard count <= KendallDistribution.exactCount else {
      cumulated = []
      return
    }
    // Inserting the k-th thing into an order of k - 1 adds 0 to k - 1 discordant pairs, each alike.
    var chances = [1.0]
    for size in stride(from: 2, through: count, by: 1) {
      var next = [Double](repeating: 0, count: chances.count + size - 1)
      var window = 0.0
      for pairs in next.indices {
        if pairs < chances.count { window += chances[pairs] }
        if pairs >= size { window -= chances[pairs - size] }
        next[pairs] = max(0, window) / Double(size)
      }
      chances = next
    }
    var sum = 0.0
    cumulated = chances.map {
      sum += $0
      return min(sum, 1)
    }
  }

  /// The chance of at most `pairs` discordant pairs, 0 to 1.
  func cumulative(_ pairs: Int) -> Double {
    guard pairs >= 0 else { return 0 }
    guard cumulated.isEmpty else { return pairs < cumulated.count ? cumulated[pairs] : 1 }
    let n = Double(count)
    let mean = n * (n - 1) / 4
    let deviation = (n * (n - 1) * (2 * n + 5) / 72).squareRoot()
    return NormalDistribution.cumulative((Double(pairs) + 0.5 - mean) / deviation)
  }
}
