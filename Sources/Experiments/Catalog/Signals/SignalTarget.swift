internal import Results

/// Whom a signal is sent to; the raw value is its name in conditions.
enum SignalTarget: String, CaseIterable, Sendable {
  /// One thread of a process.
  case thread
  /// A process with its threads.
  case process
  /// All processes of a group, as Ctrl-C does at a terminal.
  case group

  /// The condition of all that was sent to this target.
  var condition: Condition { Condition(.target, rawValue) }
}

extension Condition.Key {
  /// Whom a signal was sent to.
  static let target = Self("target")
}
