/// Gunther's Universal Scalability Law: X(n) = γ n / (1 + α (n - 1) + β n (n - 1)).
///
/// γ is the throughput of one worker, α the share lost to queueing for what is shared (contention),
/// β the share lost to keeping copies alike (coherency), which makes throughput fall at last.
///
/// Source: N. J. Gunther, Guerrilla Capacity Planning, 2007, chapters 4 to 6. Bounds and intervals
/// follow S. Möding's R package usl: least squares with α, β ≥ 0, standard errors of the curve
/// linearized at the fit; the intervals are Student's with n - 3 degrees of freedom.
public struct ScalabilityFit: Equatable, Sendable {
  /// Throughput of one worker γ, in the unit of throughput.
  let unitThroughput: Estimate
  /// Contention α, without unit, 0 or more.
  public let contention: Estimate
  /// Coherency β, without unit, 0 or more.
  public let coherency: Estimate
  /// How close the curve comes to the points, in the unit of throughput.
  public let quality: FitQuality

  /// Fits the throughputs of the numbers of workers given.
  ///
  /// `nil` for fewer than four points, unequal counts, values that are not positive and finite,
  /// or fewer than three different numbers of workers.
  public init?(workers: [Double], throughputs: [Double], level: Double = 0.95) {
    guard workers.count == throughputs.count, workers.count >= 4,
      (workers + throughputs).allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    let fits = Curve.allCases.compactMap { $0.fit(workers, throughputs) }
    guard let best = fits.min(by: { $0.squares < $1.squares }),
      let spread = NormalEquations(
        rows: workers.map { Curve.both.gradient(best.parameters, $0) }, targets: throughputs)
    else { return nil }
    let quality = FitQuality(squares: best.squares, parameters: 3, x: workers)
    let student = StudentDistribution(degreesOfFreedom: Double(workers.count - 3))
      .twoSidedQuantile(level)
    func estimate(_ index: Int) -> Estimate {
      let half = student * quality.residualDeviation * spread.variances[index].squareRoot()
      let value = best.parameters[index]
      return Estimate(
        value: value, low: max(0, value - half), high: value + half, level: level,
        method: .leastSquares, count: workers.count)
    }
    unitThroughput = estimate(0)
    contention = estimate(1)
    coherency = estimate(2)
    self.quality = quality
  }

  /// The fitted throughput of n workers; `nil` outside the measured range, never extrapolated.
  public func throughput(workers: Double) -> Double? {
    guard quality.covers(workers) else { return nil }
    return Curve.value(
      [unitThroughput.value, contention.value, coherency.value], workers)
  }
}
