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
  /// The characters to draw with.
  public let glyphs: GlyphSet
  /// Whether charts are drawn; otherwise their one-sentence description is shown.
  public let pictures: Bool

  /// The words below pictures.
  public let legend: Legend

  /// The words that stand below pictures whatever they show.
  public struct Legend: Equatable, Sendable {
    /// Names the whisker of an interval.
    let interval: String
    /// Says that an axis shows ratios.
    let equalRatios: String

    /// The words of one language.
    public init(interval: String, equalRatios: String) {
      self.interval = interval
      self.equalRatios = equalRatios
    }

    /// The words in English.
    public static let english = Legend(
      interval: "interval", equalRatios: "equal lengths are equal ratios")
  }

  /// Describes a canvas; a width outside the supported range is moved to its nearer end.
  public init(
    width: Int, color: Bool = false, glyphs: GlyphSet = .unicode, pictures: Bool = true,
    legend: Legend = .english
  ) {
    self.width = min(max(width, Canvas.narrowest), Canvas.widest)
    self.color = color
    self.glyphs = glyphs
    self.pictures = pictures
    self.legend = legend
  }
}
