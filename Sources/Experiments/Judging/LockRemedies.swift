internal import Results
/// Whether all workers kept running under every remedy against a deadlock that was tried.
enum LockRemedies: String, FindingValue {
  static let name = "lock-remedies"
  case allHold = "all-hold"
  case oneBlocked = "one-blocked"
  case inconclusive

  /// The runs that each remedy has to stand before it is said to hold.
  private static let runsNeeded = 3

  /// Decides from the runs of each remedy, 1 for each that ended in a deadlock and 0 for others.
  init(runs: [[Double]]) {
    if runs.contains(where: { $0.contains { $0 > 0 } }) {
      self = .oneBlocked
    } else {
      let enough = runs.allSatisfy { $0.count >= LockRemedies.runsNeeded }
      self = enough && !runs.isEmpty ? .allHold : .inconclusive
    }
  }
}
