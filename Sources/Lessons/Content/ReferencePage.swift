/// A page to look things up in, such as the FAQ: one entry per level-two heading.
struct ReferencePage: Equatable, Sendable {
  /// One entry of a page.
  struct Entry: Equatable, Sendable {
    /// The 1-based place in the page.
    let number: Int
    /// The level-two heading.
    let title: String
    /// What the entry holds, in the order of the file.
    let blocks: [ContentBlock]
    /// Where the heading stands.
    let location: ContentLocation
  }

  /// The level-one heading.
  let title: String
  /// What stands before the first entry.
  let introduction: [Prose.Block]
  /// The entries in the order of the file.
  let entries: [Entry]
}
