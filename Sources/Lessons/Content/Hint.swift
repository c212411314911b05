/// A block quote that begins with **Hint**; the hints of a step grow more explicit.
public struct Hint: Equatable, Sendable {
  /// The text without the word that marks it.
  public let blocks: [Prose.Block]
  /// Where the quotation begins.
  public let location: ContentLocation
}
