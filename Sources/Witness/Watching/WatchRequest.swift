/// What is to be watched, and when the watching ends.
public struct WatchRequest: Equatable, Sendable {
  /// Whom to watch.
  public enum Target: Equatable, Sendable {
    /// A program to start, by the words of its command line.
    case start([String])
    /// A process that runs already.
    case process(Int32)
  }

  /// Whom to watch.
  public var target: Target
  /// How long to watch at most, in nanoseconds; nil to the end of the program.
  public var span: Int?
  /// How long nothing may go on before the watching ends, in nanoseconds; nil for ever.
  public var stuck: Int?
  /// Whether a program that outlives the watching is ended.
  public var ends = false
  /// Whether the program's standard output goes where its errors go.
  public var leavesOutput = false

  /// A request to watch to the end.
  public init(_ target: Target) { self.target = target }
}
