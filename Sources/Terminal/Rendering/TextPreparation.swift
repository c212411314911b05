/// Makes a text fit for a canvas before it is measured and wrapped.
package struct TextPreparation {
  let canvas: Canvas

  /// The text without control characters, spelled for the glyph set, with code marked by
  /// backticks where colour cannot set it apart from the words around it.
  func prepare(_ text: Text) -> Text {
    let marksCode = !canvas.color && text.spans.count > 1
    return Text(
      text.spans.map { span in
        let string = prepare(span.string)
        let isCode = span.style == .code || span.style == .command
        return Span(marksCode && isCode ? "`\(string)`" : string, span.style)
      })
  }

  /// The string without control characters, spelled for the glyph set.
  func prepare(_ string: String) -> String {
    let clean = TextPreparation.withoutControls(string)
    return canvas.glyphs == .ascii ? Transliteration.ascii(clean) : clean
  }

  /// The string with tabs as two spaces and without escape codes and other control characters.
  package static func withoutControls(_ string: String) -> String {
    let isControl = { (byte: UInt8) in byte < 0x20 || byte == 0x7F || byte == 0xC2 }
    guard string.utf8.contains(where: isControl) else { return string }
    var clean = ""
    var rest = string[...]
    while let character = rest.first {
      if let end = DisplayWidth.escapeEnd(in: rest) {
        rest = rest[end...]
        continue
      }
      rest = rest.dropFirst()
      if character.isNewline {
        clean += "\n"
      } else if character == "\t" {
        clean += "  "
      } else if character.unicodeScalars.first?.properties.generalCategory != .control {
        clean.append(character)
      }
    }
    return clean
  }
}

/// Typographic characters and how they are spelled with bytes below 128.
///
/// Letters of any script are not in the table: they are content and pass through.
enum Transliteration {
  /// The string with every typographic character spelled out.
  static func ascii(_ string: String) -> String {
    guard string.utf8.contains(where: { $0 >= 0x80 }) else { return string }
    return string.reduce(into: "") { $0 += table[$1] ?? String($1) }
  }

  /// The spellings; spaces without a line break stay as they are until lines are printed.
  static let table: [Character: String] = [
    "µ": "u", "μ": "u", "±": "+/-", "×": "x", "÷": "/", "…": "...", "–": "-", "—": "-",
    "−": "-", "‐": "-", "‑": "-", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"",
    "‘": "'", "’": "'", "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "↑": "^", "↓": "v",
    "≥": ">=", "≤": "<=", "≈": "~", "≠": "!=", "≡": "==", "∞": "inf", "·": "*", "•": "*",
    "√": "sqrt", "²": "^2", "³": "^3", "½": "1/2", "¼": "1/4", "¾": "3/4", "°": " deg",
    "✓": "ok", "✔": "ok", "✗": "x", "✘": "x", "§": "section ", "©": "(c)", "\u{2009}": " ",
    "\u{2007}": " ", "\u{200B}": "", "\u{202F}": "\u{A0}",
  ]
}
