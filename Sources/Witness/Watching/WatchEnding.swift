public import Platform

/// Why a watching was over.
public enum WatchEnding: Equatable, Sendable {
  /// The program ended, with its status where the lab had started it.
  case ended(ExitStatus?)
  /// The time was over, and the program goes on.
  case timeOver
  /// Nothing went on for as long as was allowed.
  case stuck
  /// Somebody wanted it to end.
  case interrupted
}
