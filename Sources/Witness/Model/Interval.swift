/// A stretch of time that a thread spent in one state, between the middles of looks at it.
public struct Interval: Equatable, Sendable, BitwiseCopyable {
  /// What a thread can be doing.
  public enum State: Int, CaseIterable, Sendable, BitwiseCopyable {
    /// It has a processor.
    case running
    /// It could go on and has no processor.
    case runnable
    /// It waits.
    case waiting
    /// Nobody saw.
    case unseen

    /// The name in records and results.
    public var name: String { "\(self)" }
  }

  /// The beginning, in nanoseconds since the watching began.
  public var start: Int
  /// The end, in nanoseconds since the watching began.
  public var end: Int
  /// The state.
  public var state: State
  /// What it waited for; of the kind unknown where it did not wait.
  public var cause: Cause

  /// A stretch of time.
  public init(start: Int, end: Int, state: State, cause: Cause = Cause(.unknown)) {
    self.start = start
    self.end = end
    self.state = state
    self.cause = cause
  }

  /// The length in nanoseconds.
  public var length: Int { end - start }
}
