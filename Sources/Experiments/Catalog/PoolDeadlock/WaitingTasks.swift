internal import Platform

/// The tasks between a producer and its workers: a number, since they are alike.
///
/// Its members use it under its mutex only.
final class WaitingTasks: Sendable {
  private let capacity: Int?
  private let count: Int
  private let mutex: PthreadMutex
  private let notEmpty: ConditionVariable
  private let notFull: ConditionVariable
  /// How many were given, and how many taken.
  private let counts: SharedArray<Int>

  init(capacity: Int?, count: Int) throws(PlatformError) {
    self.capacity = capacity
    self.count = count
    mutex = try PthreadMutex(between: .thread)
    notEmpty = try ConditionVariable(between: .thread)
    notFull = try ConditionVariable(between: .thread)
    counts = try SharedArray(repeating: 0, count: 2)
  }

  private var length: Int { counts[0] - counts[1] }

  /// Gives a task, as soon as there is room; returns how many are waiting then.
  func give() -> Int {
    mutex.lock()
    defer { mutex.unlock() }
    if let capacity { while length >= capacity { notFull.wait(mutex) } }
    counts[0] += 1
    notEmpty.signal()
    return length
  }

  /// Takes the oldest task and returns its number; nil when all have been taken.
  func take() -> Int? {
    mutex.lock()
    defer { mutex.unlock() }
    while length == 0, counts[0] < count { notEmpty.wait(mutex) }
    if length == 0 { return nil }
    counts[1] += 1
    notFull.signal()
    // Whoever waits for a task that will never come has to look again.
    if counts[1] == count { notEmpty.broadcast() }
    return counts[1] - 1
  }
}
