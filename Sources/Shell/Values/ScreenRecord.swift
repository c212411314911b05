/// What stood on the screen last, as plain text: the line that was typed and what it said.
struct ScreenRecord {
  /// A line, and what was shown when it was done.
  struct Screen: Equatable {
    /// The line as it was typed; nil for what stood there before the first one.
    var line: String?
    var text = ""
  }

  /// The last screen that is whole: that of the line before the one that is being done.
  private(set) var last: Screen?
  private var current = Screen()

  /// The most that is kept of one screen, in characters.
  private static let longest = 40_000

  /// A new line is being done.
  mutating func begin(_ line: String) {
    if current.line != nil || !current.text.isEmpty { last = current }
    current = Screen(line: line)
  }

  /// Something is shown.
  mutating func append(_ text: String) {
    current.text = String((current.text + Self.plain(text)).suffix(Self.longest))
  }

  /// A text without escape codes, and of a line that was redrawn only what stood there at last.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "\u{1B}" else {
        plain.append(character)
        continue
      }
      // A control sequence ends with its first character from @ to ~ (ECMA-48, 5.4).
      guard rest.first == "[" else { continue }
      rest = rest.dropFirst().drop { !("@"..."~").contains($0) }.dropFirst()
    }
    return plain
  }
}
