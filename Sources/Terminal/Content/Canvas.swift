/// What a document is shown on; nothing here asks the terminal.
public struct Canvas: Equatable, Sendable {
  /// The characters pictures and punctuation are made of.
  public enum GlyphSet: String, Equatable, Sendable, CaseIterable {
    /// Box drawing, block, Braille and typographic characters.
    case unicode
    /// Bytes below 128 only, apart from letters that have no such spelling.
    case ascii
  }

  /// The narrowest width that is laid out for, in columns.
  public static let narrowest = 20
  /// The widest width that is laid out for, in columns; longer lines are hard to read.
  public static let widest = 200

  /// The width in columns, between `narrowest` and `widest`.
  public let width: Int
  /// Whether escape codes for colour and weight may be used.
  public let color: Bool
  /// What is behind the text; nil where nobody knows, or where only basic colours can be shown.
  public let background: Background?
  /// The characters to draw with.
  public let glyphs: GlyphSet
  /// Whether charts are drawn; otherwise their one-sentence description is shown.
  public let pictures: Bool
  /// The words that stand in the text whatever is told in it.
  public let words: LayoutWords

  /// Describes a canvas; a width outside the supported range is moved to its nearer end.
  public init(
    width: Int, color: Bool = false, background: Background? = nil, glyphs: GlyphSet = .unicode,
    pictures: Bool = true, words: LayoutWords = .english
  ) {
    self.width = min(max(width, Canvas.narrowest), Canvas.widest)
    self.color = color
    self.background = background
    self.glyphs = glyphs
    self.pictures = pictures
    self.words = words
  }
}
