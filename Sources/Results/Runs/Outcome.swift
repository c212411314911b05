/// How a run ended; a later version may know more ways than this one.
public struct Outcome: RawRepresentable, Hashable, Sendable, Codable {
  /// The word in the result object.
  public let rawValue: String

  /// The outcome of a word, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The worker said that it was done.
  public static let finished = Outcome(rawValue: "finished")
  /// The learner stopped it.
  public static let interrupted = Outcome(rawValue: "interrupted")
  /// It took longer than it was allowed to.
  public static let timedOut = Outcome(rawValue: "timed-out")
  /// A signal ended it.
  public static let killed = Outcome(rawValue: "killed")
  /// It used more of something than it was allowed to.
  public static let overLimit = Outcome(rawValue: "over-limit")
  /// It ended by itself without success.
  public static let failed = Outcome(rawValue: "failed")
  /// It wrote something that is no record.
  public static let brokenProtocol = Outcome(rawValue: "broken-protocol")
}
