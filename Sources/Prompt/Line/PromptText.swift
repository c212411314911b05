/// The prompt as libedit wants it: text and escape codes in one string.
///
/// libedit takes everything between two marks as codes of no width. Two such literals side by side
/// corrupt the prompt and one at the very end is dropped (prompt.c, "We lose the last literal"), so
/// each part carries exactly one literal before its text and a plain space ends the whole.
struct PromptText {
  /// The character that begins and ends a run of codes.
  static let mark: Character = "\u{1}"

  /// Drops control characters, which would move the cursor or end a literal early.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }

  /// The left prompt, clipped to half of the width in columns.
  static func left(_ prompt: Prompt, columns: Int, style: EditorStyle) -> String {
    var room = max(columns / 2, 8)
    var output = ""
    for part in prompt.parts {
      let text = Columns.clipped(style.shown(printable(part.text)), to: room, style.ellipsis)
      guard !text.isEmpty else { continue }
      room -= Columns.width(text)
      output += style.literal(for: part.role) + text
    }
    return output + style.literal(for: .plain) + " "
  }

  /// The right prompt, or nothing where it would take more than a third of the width.
  static func right(_ prompt: Prompt, columns: Int, style: EditorStyle) -> String {
    let text = style.shown(printable(prompt.right))
    guard !text.isEmpty, Columns.width(text) <= columns / 3 else { return "" }
    return style.literal(for: .muted) + text + style.literal(for: .plain) + " "
  }

  /// The prompt as written by hand, without libedit: the marks are dropped, the codes stay.
  static func withoutMarks(_ text: String) -> String { text.filter { $0 != mark } }

  /// The columns a prompt text takes, its codes not counted.
  static func width(_ text: String) -> Int {
    let pieces = text.split(separator: mark, omittingEmptySubsequences: false)
    return pieces.enumerated().filter { $0.offset % 2 == 0 }
      .reduce(0) { $0 + Columns.width(String($1.element)) }
  }
}
