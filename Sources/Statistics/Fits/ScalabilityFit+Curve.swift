extension ScalabilityFit {
  /// The law with some of its losses held at 0; parameters are always γ, α, β.
  ///
  /// The least squares under α, β ≥ 0 are those of the best of these fits that keeps the bounds.
  enum Curve: CaseIterable {
    case both, contentionOnly, coherencyOnly, linear

    private var free: [Int] {
      switch self {
      case .both: [0, 1, 2]
      case .contentionOnly: [0, 1]
      case .coherencyOnly: [0, 2]
      case .linear: [0]
      }
    }

    /// The law itself, in the unit of γ.
    static func value(_ parameters: [Double], _ n: Double) -> Double {
      parameters[0] * n / divisor(parameters, n)
    }

    private static func divisor(_ parameters: [Double], _ n: Double) -> Double {
      1 + parameters[1] * (n - 1) + parameters[2] * n * (n - 1)
    }

    /// The derivatives of the law by its free parameters.
    func gradient(_ parameters: [Double], _ n: Double) -> [Double] {
      let divisor = Curve.divisor(parameters, n)
      let byLoss = -Curve.value(parameters, n) / divisor
      let all = [n / divisor, byLoss * (n - 1), byLoss * n * (n - 1)]
      return free.map { all[$0] }
    }

    /// The fit with its parameters γ, α, β; `nil` when it breaks a bound or is not determined.
    func fit(
      _ workers: [Double], _ throughputs: [Double]
    ) -> (parameters: [Double], squares: Double)? {
      guard let start = start(workers, throughputs),
        let fit = GaussNewton(
          start: start, x: workers, y: throughputs,
          model: { parameters, n in
            let all = spread(parameters)
            return (Curve.value(all, n), gradient(all, n))
          })
      else { return nil }
      let parameters = spread(fit.parameters)
      guard parameters[0] > 0, parameters[1] >= 0, parameters[2] >= 0 else { return nil }
      return (parameters, fit.squares)
    }

    /// The linear fit to n / X = (1 + α (n - 1) + β n (n - 1)) / γ, as Gunther did it by hand.
    private func start(_ workers: [Double], _ throughputs: [Double]) -> [Double]? {
      let rows = workers.map { n in
        let all = [1, n - 1, n * (n - 1)]
        return free.map { all[$0] }
      }
      let targets = zip(workers, throughputs).map { $0 / $1 }
      guard let linear = NormalEquations(rows: rows, targets: targets)?.coefficients,
        let first = linear.first
      else { return nil }
      // A curve bent too far gives γ ≤ 0; the throughput per worker is a start in any case.
      let cost = first > 0 ? first : targets.min() ?? first
      return [1 / cost] + linear.dropFirst().map { first > 0 ? $0 / cost : 0.01 }
    }

    private func spread(_ parameters: [Double]) -> [Double] {
      var all = [0.0, 0, 0]
      for (index, value) in zip(free, parameters) { all[index] = value }
      return all
    }
  }
}
