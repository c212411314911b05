/// Amdahl's law fitted to measured speed-ups: s(n) = 1 / (σ + (1 - σ) / n).
///
/// σ is the share of the work that only one worker at a time can do. A fitted σ below 0 says that
/// the speed-up is better than n, which this law cannot explain (larger caches can).
///
/// Source: G. M. Amdahl, Validity of the single processor approach to achieving large scale
/// computing capabilities, AFIPS 1967.
public struct AmdahlFit: Equatable, Sendable {
  /// The serial share σ, without unit; its interval comes from the curve linearized at the fit.
  public let serialShare: Estimate
  /// How close the curve comes to the points, in units of speed-up.
  public let quality: FitQuality

  /// Fits speed-ups, relative to one worker, of the numbers of workers given.
  ///
  /// `nil` for fewer than two points, unequal counts, values that are not positive and finite, or no
  /// point above one worker. The fit to 1 / s, which is linear in σ, is the start.
  public init?(workers: [Double], speedups: [Double], level: Double = 0.95) {
    guard workers.count == speedups.count, workers.count >= 2,
      (workers + speedups).allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    let rows = workers.map { [1 - 1 / $0] }
    let targets = zip(workers, speedups).map { 1 / $1 - 1 / $0 }
    guard let start = NormalEquations(rows: rows, targets: targets),
      let fit = GaussNewton(
        start: start.coefficients, x: workers, y: speedups, model: AmdahlFit.model),
      let share = fit.parameters.first,
      let spread = NormalEquations(
        rows: workers.map { AmdahlFit.model([share], $0).gradient }, targets: speedups)
    else { return nil }
    quality = FitQuality(squares: fit.squares, parameters: 1, x: workers)
    let student = StudentDistribution(degreesOfFreedom: Double(workers.count - 1))
    let error = quality.residualDeviation * spread.variances[0].squareRoot()
    let half = student.twoSidedQuantile(level) * error
    serialShare = Estimate(
      value: share, low: share - half, high: share + half, level: level, method: .leastSquares,
      count: workers.count)
  }

  /// The fitted speed-up of n workers; `nil` outside the measured range, never extrapolated.
  public func speedup(workers: Double) -> Double? {
    quality.covers(workers) ? AmdahlFit.model([serialShare.value], workers).value : nil
  }

  private static func model(
    _ parameters: [Double], _ n: Double
  ) -> (value: Double, gradient: [Double]) {
    let speedup = 1 / (parameters[0] + (1 - parameters[0]) / n)
    return (speedup, [-speedup * speedup * (1 - 1 / n)])
  }
}
