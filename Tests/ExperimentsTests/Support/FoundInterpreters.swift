import Apparatus
@testable import Experiments

/// The Python interpreters of this machine; tests that need one are skipped where there is none.
enum FoundInterpreters {
  /// Every one that the scripts can run on.
  static let all = InterpreterSearch.all().filter(\.isSupported)
  /// The one that `python3` starts.
  static let usual = try? InterpreterSearch.interpreter("python3")
}
