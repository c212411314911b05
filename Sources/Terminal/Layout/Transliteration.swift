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
