internal import Results

extension Condition.Key {
  /// How many workers there are.
  static let workers = Self("workers")
  /// How large a message or a memory is.
  static let size = Self("size")
  /// Native code or Python.
  static let runtime = Self("runtime")
  /// What a task does.
  static let work = Self("work")
  /// How many threads there are.
  static let threads = Self("threads")
  /// What keeps updates apart.
  static let `guard` = Self("guard")
  /// How the same thing is done, where there are several ways.
  static let way = Self("way")
  /// Which small program is tried.
  static let test = Self("test")
}
