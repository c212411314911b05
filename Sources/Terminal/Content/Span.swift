/// A run of characters with one meaning.
public struct Span: Equatable, Hashable, Sendable, Codable {
  /// The characters, without escape codes and without line ends.
  public var string: String
  /// What the characters mean.
  public var style: Style

  /// Joins characters and their meaning.
  public init(_ string: String, _ style: Style = .plain) {
    self.string = string
    self.style = style
  }
}
