internal import Results

extension Condition.Key {
  /// How many workers there are.
  static let workers = Self("workers")
  /// How large a message or a memory is.
  static let size = Self("size")
  /// Native code or Python.
  static let runtime = Self("runtime")
  /// Which thing a worker writes or reads.
  static let what = Self("what")
  /// What a task does.
  static let work = Self("work")
  /// The number of a round, where rounds are told apart.
  static let round = Self("round")
  /// How many threads there are.
  static let threads = Self("threads")
  /// What keeps updates apart.
  static let `guard` = Self("guard")
  /// How the same thing is done, where there are several ways.
  static let way = Self("way")
  /// What stands between those who give work and those who do it.
  static let queue = Self("queue")
  /// Which small program is tried.
  static let test = Self("test")
}
