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
