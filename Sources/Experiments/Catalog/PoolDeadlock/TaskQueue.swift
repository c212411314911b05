internal import Results

/// A queue in front of a pool; the raw value is its name in conditions.
enum TaskQueue: String, CaseIterable {
  /// It has a number of places, and whoever gives a task waits for one.
  case bounded
  /// It takes whatever comes.
  case unbounded

  /// The condition of all that was measured with this queue.
  var condition: Condition { Condition(.queue, rawValue) }
}
