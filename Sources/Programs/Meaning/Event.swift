/// What happened in a step, in the order in which it happened.
public enum Event: Equatable, Sendable {
  case read(String, Int, fromBuffer: Bool)
  /// A value came to memory at once.
  case wrote(String, Int)
  /// A write went into the store buffer of its thread.
  case buffered(String, Int)
  /// The oldest waiting write came to memory.
  case reached(String, Int)
  case exchanged(String, old: Int, new: Int)
  case compared(String, old: Int, expected: Int, new: Int)
  case added(String, old: Int, by: Int)
  case locked(String)
  case unlocked(String)
  case triedLock(String, succeeded: Bool)
  /// The thread gave back the lock and sleeps.
  case waited(condition: String, lock: String)
  /// The thread holds the lock again; spuriously, if nobody had notified it.
  case woke(condition: String, lock: String, spuriously: Bool)
  case notified(condition: String, thread: Int?)
  case notifiedAll(condition: String, count: Int)
  case acquired(String, left: Int)
  case released(String, left: Int)
  /// The last one to arrive opens the barrier.
  case arrived(String, isLast: Bool)
  case left(String)
  case put(String, Int)
  case took(String, Int)
  case counted(String, Int)
  /// What the thread waited for holds.
  case passed
  case fenced
  case chose(Int)
  /// A moment that a label makes visible.
  case paused
  /// A name of the thread's own got a value.
  case set(String, Int)
  case failed(StepFailure)
}
