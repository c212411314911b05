/// A belief that wrong answers show: what it says, and why it is tempting.
public struct Misconception: Equatable, Sendable {
  /// The name that options carry, such as `threads-always-help`.
  public let name: String
  /// What is to be said about it.
  public let text: [Prose.Block]
}
