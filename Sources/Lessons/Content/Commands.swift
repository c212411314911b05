/// A fenced block with the information string `conlab` or `conlab modify`.
public struct Commands: Equatable, Sendable {
  /// Command lines, without empty ones.
  public let lines: [String]
  /// Whether the learner has to change an option of the command before running it.
  public let mustModify: Bool
  /// Where the fence opens.
  public let location: ContentLocation
}
