/// How many columns of a terminal characters take.
///
/// Wide East Asian characters and emoji take two columns, combining marks none, characters of
/// ambiguous width (Unicode Standard Annex 11) one. Escape codes take none.
public enum DisplayWidth {
  /// The columns a string takes on one line.
  public static func of(_ string: String) -> Int {
    var columns = 0
    var rest = string[...]
    while let character = rest.first {
      if let end = escapeEnd(in: rest) {
        rest = rest[end...]
      } else {
        columns += of(character)
        rest = rest.dropFirst()
      }
    }
    return columns
  }

  /// The columns one character takes: 0, 1 or 2.
  public static func of(_ character: Character) -> Int {
    var isWide = false
    var isVisible = false
    for scalar in character.unicodeScalars {
      // Variation selector 16 asks for the two-column picture of a character.
      if scalar.value == 0xFE0F, character.unicodeScalars.count > 1 { isWide = true }
      if takesNoColumn(scalar) { continue }
      isVisible = true
      if scalar.properties.isEmojiPresentation || WideRanges.contains(scalar) { isWide = true }
    }
    return isVisible ? (isWide ? 2 : 1) : 0
  }

  /// The beginning of a string that fits, ending in an ellipsis when something is cut off.
  ///
  /// - Parameters:
  ///   - string: Characters without escape codes.
  ///   - columns: The greatest width of the result.
  ///   - ellipsis: What shows that something is missing.
  /// - Returns: The string itself when it fits.
  public static func truncated(
    _ string: String, to columns: Int, ellipsis: String = "…"
  ) -> String {
    guard of(string) > columns else { return string }
    let room = columns - of(ellipsis)
    guard room >= 0 else { return String(repeating: ".", count: max(columns, 0)) }
    var kept = ""
    var used = 0
    for character in string {
      used += of(character)
      guard used <= room else { break }
      kept.append(character)
    }
    return kept + ellipsis
  }

  private static func takesNoColumn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator:
      true
    default:
      // The medial vowels and final consonants of Hangul join the syllable before them.
      (0x1160...0x11FF).contains(scalar.value)
    }
  }

  /// The index behind a control sequence (ECMA-48, section 5.4) at the start of a string.
  static func escapeEnd(in string: Substring) -> String.Index? {
    let scalars = string.unicodeScalars
    guard scalars.first == "\u{1B}" else { return nil }
    var index = scalars.index(after: scalars.startIndex)
    guard index < scalars.endIndex, scalars[index] == "[" else { return index }
    index = scalars.index(after: index)
    while index < scalars.endIndex {
      let value = scalars[index].value
      index = scalars.index(after: index)
      if (0x40...0x7E).contains(value) { break }
    }
    return index
  }
}
