/// Every character that pictures and margins are made of, in one table for each glyph set.
///
/// Every glyph but the ellipsis takes one column.
struct Glyphs: Sendable {
  let ellipsis: String
  let bullet: String
  let quoteBar: String
  let rule: String
  let heavyRule: String

  /// A full cell of a bar, and the cells filled to 1/8 up to 7/8; empty when there are none.
  let bar: String
  let barParts: [String]
  let intervalLow: String
  let intervalLine: String
  let intervalHigh: String
  let intervalPoint: String
  /// An interval as a legend shows it.
  let intervalSample: String
  let reference: String
  let markPointer: String

  let axisVertical: String
  let axisHorizontal: String
  let axisCorner: String
  let axisTickLeft: String
  let axisTickBelow: String

  /// The marks of series and events, in order.
  let marks: [String]
  /// The line between two points where there is no Braille.
  let plainLine: String
  /// Whether Braille, blocks and box drawing may be used.
  let isUnicode: Bool

  let arrowRight: String
  let arrowLeft: String
  let arrowUp: String
  let arrowDown: String
  let boxVertical: String
  let boxHorizontal: String
  let boxTopLeft: String
  let boxTopRight: String
  let boxBottomLeft: String
  let boxBottomRight: String

  /// The glyphs of a canvas.
  static func of(_ canvas: Canvas) -> Glyphs {
    canvas.glyphs == .unicode ? unicode : ascii
  }

  /// The texture of a state in a timeline.
  func texture(_ pattern: TimelinePattern) -> String {
    switch pattern {
    case .solid: isUnicode ? "█" : "#"
    case .line: isUnicode ? "─" : "-"
    case .sparse: isUnicode ? "░" : ":"
    case .dense: isUnicode ? "▓" : "%"
    case .dots: isUnicode ? "·" : "."
    case .doubleLine: isUnicode ? "═" : "="
    case .medium: isUnicode ? "▒" : "+"
    case .wave: isUnicode ? "∿" : "~"
    }
  }
}
