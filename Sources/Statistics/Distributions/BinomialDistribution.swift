import Glibc

/// The number of successes among independent trials of equal chance.
struct BinomialDistribution: Equatable, Sendable {
  /// Number of trials, 0 or more.
  let trials: Int
  /// Chance of success in one trial, 0 to 1, both excluded.
  let probability: Double

  /// The distribution of successes among `trials` trials of the chance given.
  init(trials: Int, probability: Double) {
    self.trials = trials
    self.probability = probability
  }

  /// The chance of at most `successes` successes, 0 to 1, by summing the terms.
  ///
  /// - Complexity: O(successes).
  func cumulative(_ successes: Int) -> Double {
    guard successes >= 0 else { return 0 }
    guard successes < trials else { return 1 }
    var sum = 0.0
    for term in terms.prefix(successes + 1) { sum += term }
    return min(sum, 1)
  }

  /// The largest number of successes whose cumulative chance is at most the bound; -1 if none is.
  ///
  /// `strictly` leaves out a chance equal to the bound.
  func largestCount(atMost bound: Double, strictly: Bool = false) -> Int {
    var sum = 0.0
    for (successes, term) in terms.enumerated() {
      sum += term
      if sum > bound || (strictly && sum == bound) { return successes - 1 }
    }
    return trials
  }

  /// The chances of exactly 0, 1, 2, … successes, carried as logarithms against underflow.
  private var terms: some Sequence<Double> {
    let odds = log(probability) - log1p(-probability)
    let first = Double(trials) * log1p(-probability)
    return sequence(state: (successes: 0, logarithm: first)) { state -> Double? in
      guard state.successes <= trials else { return nil }
      defer {
        let factor = Double(trials - state.successes) / Double(state.successes + 1)
        if factor > 0 { state.logarithm += log(factor) + odds }
        state.successes += 1
      }
      return exp(state.logarithm)
    }
  }
}
