internal import Results
internal import Statistics

/// The laws of scaling fitted to one curve of speed-ups, and the simplest one that describes it.
struct ScalingLaws {
  /// A law that a curve may follow.
  enum Law: String, CaseIterable {
    case linear, amdahl, scalability
  }

  let amdahl: AmdahlFit?
  let scalability: ScalabilityFit?
  private let points: [SpeedupCurve.Point]

  /// How far a law may pass by an interval, as a share of its end.
  private static let tolerance = 0.05

  /// Fits the medians of the speed-ups.
  init(_ points: [SpeedupCurve.Point]) {
    self.points = points
    let workers = points.map { Double($0.workers) }
    let speedups = points.map(\.speedup.value)
    amdahl = AmdahlFit(workers: workers, speedups: speedups)
    scalability = ScalabilityFit(workers: workers, throughputs: speedups)
  }

  /// The speed-up of a law; nil outside the numbers that were measured.
  func speedup(_ law: Law, workers: Double) -> Double? {
    switch law {
    case .linear: workers
    case .amdahl: amdahl?.speedup(workers: workers)
    case .scalability: scalability?.throughput(workers: workers)
    }
  }

  /// The standard deviation of the measured speed-ups around a fitted law, in units of speed-up.
  func residual(_ law: Law) -> Double? {
    switch law {
    case .linear: nil
    case .amdahl: amdahl?.quality.residualDeviation
    case .scalability: scalability?.quality.residualDeviation
    }
  }

  /// Whether what was fitted can be what the law says it is: a share lies between 0 and 1.
  private func hasMeaning(_ law: Law) -> Bool {
    let shares =
      switch law {
      case .linear: [Double]()
      case .amdahl: [amdahl?.serialShare.value].compactMap(\.self)
      case .scalability:
        [scalability?.contention.value, scalability?.coherency.value].compactMap(\.self)
      }
    return shares.allSatisfy { (0...1).contains($0) }
  }

  /// Whether a law passes through the intervals of all points, or close by.
  private func describes(_ law: Law) -> Bool {
    hasMeaning(law)
      && points.allSatisfy { point in
        guard let fitted = speedup(law, workers: Double(point.workers)) else { return false }
        let estimate = point.speedup
        return fitted >= estimate.low * (1 - ScalingLaws.tolerance)
          && fitted <= estimate.high * (1 + ScalingLaws.tolerance)
      }
  }

  /// The simplest law that describes all points; nil when none does.
  var best: Law? { Law.allCases.first(where: describes) }
}
