/// Throughput, response time and concurrency measured independently, and how well they agree.
///
/// In any system at balance the mean number inside is N = X · R, whatever the distributions are.
///
/// Source: J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9, 1961.
public struct LittlesLaw: Equatable, Sendable {
  /// Completions per unit of time, X.
  let throughput: Double
  /// Mean time inside, R, in the unit of time of the throughput.
  let responseTime: Double
  /// Mean number inside, N.
  let concurrency: Double

  /// Puts side by side three measured values; `nil` unless all are positive and finite.
  public init?(throughput: Double, responseTime: Double, concurrency: Double) {
    let values = [throughput, responseTime, concurrency]
    guard values.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    self.throughput = throughput
    self.responseTime = responseTime
    self.concurrency = concurrency
  }

  /// The number inside that throughput and response time imply, X · R.
  var impliedConcurrency: Double { throughput * responseTime }

  /// Measured minus implied number inside, as a share of the implied one; 0 is perfect agreement.
  public var relativeDisagreement: Double { concurrency / impliedConcurrency - 1 }
}
