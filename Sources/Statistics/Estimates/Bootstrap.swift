/// Intervals by resampling, for statistics that have no exact interval.
public enum Bootstrap {
  /// A statistic of independent rounds with its percentile interval over seeded resamples.
  ///
  /// Resample *rounds*, never the repetitions inside one, which depend on each other. Below about
  /// ten rounds the interval is too narrow; use ``Median`` or ``PairedComparison`` there. `nil` for
  /// fewer than two rounds or when the statistic of the rounds or of a resample is not finite.
  ///
  /// Source: B. Efron, Bootstrap methods: another look at the jackknife, Annals of Statistics 7,
  /// 1979; B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
  ///
  /// - Complexity: `resamples` evaluations of the statistic.
  public static func estimate<Round>(
    of rounds: [Round], level: Double = 0.95, resamples: Int = 2_000, seed: UInt64,
    statistic: ([Round]) -> Double
  ) -> Estimate? {
    guard rounds.count > 1, resamples > 0 else { return nil }
    var source = RandomSource(seed: seed)
    let value = statistic(rounds)
    let replicas = (0..<resamples).map { _ in
      statistic(rounds.map { _ in rounds[source.index(below: rounds.count)] })
    }
    let tail = (1 - level) / 2
    guard value.isFinite, let ends = Percentiles.values([tail, 1 - tail], of: replicas)
    else { return nil }
    return Estimate(
      value: value, low: ends[0], high: ends[1], level: level, method: .bootstrap,
      count: rounds.count)
  }
}
