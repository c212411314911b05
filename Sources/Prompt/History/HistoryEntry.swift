/// A line of the history and its form in the file: one entry a line, newline and backslash escaped.
enum HistoryEntry {
  /// The longest entry kept, in bytes; longer ones are pasted data, not commands.
  static let longest = 16_384

  /// Whether a line is worth keeping: not blank, not begun with a space to keep it private.
  static func isKept(_ line: String) -> Bool {
    !line.isEmpty && line.first != " " && line.utf8.count <= longest
      && line.contains { !$0.isWhitespace }
  }

  /// The entry as one line of the file, without the line ending.
  static func encoded(_ line: String) -> String {
    var text = ""
    for character in line.unicodeScalars {
      switch character {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }

  /// The entry of one line of the file; nil for a line that no program wrote as an entry.
  static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    guard let text = String(validating: Array(bytes), as: UTF8.self) else { return nil }
    var line = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar == "\\" {
        switch scalars.next() {
        case "\\": line.append("\\")
        case "n": line.append("\n")
        case "r": line.append("\r")
        default: return nil
        }
      } else if scalar.properties.generalCategory == .control {
        return nil
      } else {
        line.append(scalar)
      }
    }
    return isKept(String(line)) ? String(line) : nil
  }
}
