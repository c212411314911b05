extension Estimate {
  /// A fitted coefficient with an interval of the half width given on either side.
  static func leastSquares(
    _ value: Double, _ half: Double, _ level: Double, _ count: Int
  ) -> Estimate {
    Estimate(
      value: value, low: value - half, high: value + half, level: level, method: .leastSquares,
      count: count)
  }
}
