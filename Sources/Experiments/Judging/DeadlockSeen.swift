internal import Results
/// Whether workers that lock without a remedy blocked each other for ever.
enum DeadlockSeen: String, FindingValue {
  static let name = "deadlock"
  case everyRun = "every-run"
  case someRuns = "some-runs"
  case notObserved = "not-observed"
  case inconclusive

  /// The runs needed before a deadlock that stays away, or always comes, is worth a word.
  private static let runsNeeded = 3

  /// Decides from runs, each 1 when it ended in a deadlock and 0 when it did not.
  init(runs: [Double]) {
    let blocked = runs.count { $0 > 0 }
    if blocked > 0, blocked < runs.count {
      self = .someRuns
    } else if runs.count < DeadlockSeen.runsNeeded {
      self = .inconclusive
    } else {
      self = blocked > 0 ? .everyRun : .notObserved
    }
  }
}
