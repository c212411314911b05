internal import Terminal

/// What the terminal of the editor can show: colours, and characters beyond ASCII.
struct EditorStyle: Sendable, Equatable {
  /// Whether escape codes for colours and emphasis may be written.
  var color: Bool
  /// Whether characters beyond ASCII may be written.
  var unicode: Bool
  /// What is behind the text; nil where nobody knows.
  var background: Background?

  /// The mark of a text cut short.
  var ellipsis: String { unicode ? "…" : "..." }

  /// The text with characters the terminal cannot show replaced by question marks.
  func shown(_ text: String) -> String {
    if unicode { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "?" }))
  }

  /// The codes that begin a role, between the marks libedit wants; empty without colours.
  func literal(for role: Prompt.Role) -> String {
    guard color else { return "" }
    return "\(PromptText.mark)\(code(for: role))\(PromptText.mark)"
  }

  /// The faint form of a text.
  func muted(_ text: String) -> String {
    color ? code(for: .muted) + text + code(for: .plain) : text
  }

  private func code(for role: Prompt.Role) -> String {
    switch role {
    case .plain: EscapeCode.reset
    case .accent: "\u{1B}[0;1;\(parameters(.good))m"
    case .place: "\u{1B}[0;\(parameters(.code))m"
    case .muted: "\u{1B}[0;\(parameters(.faint))m"
    }
  }

  private func parameters(_ style: Style) -> String {
    EscapeCode.of(style, on: background)?.parameters ?? ""
  }
}
