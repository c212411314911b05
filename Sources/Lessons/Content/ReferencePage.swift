/// A page to look things up in, such as the FAQ: one entry per level-two heading.
public struct ReferencePage: Equatable, Sendable {
  /// One entry of a page.
  public struct Entry: Equatable, Sendable {
    /// The 1-based place in the page.
    public let number: Int
    /// The level-two heading.
    public let title: String
    /// What the entry holds, in the order of the file.
    public let blocks: [ContentBlock]
    /// Where the heading stands.
    public let location: ContentLocation
  }

  /// The level-one heading.
  public let title: String
  /// What stands before the first entry.
  public let introduction: [Prose.Block]
  /// The entries in the order of the file.
  public let entries: [Entry]
}
