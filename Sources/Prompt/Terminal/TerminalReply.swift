internal import Terminal

/// What a terminal answers when it is asked for its background, picked out of what was typed.
///
/// It is asked for its colour (OSC 11 of xterm's control sequences) and then for its kind (primary
/// device attributes, ECMA-48 and DEC), which every terminal answers, so nobody waits in vain.
struct TerminalReply: Equatable {
  /// What is written to ask.
  static let request = "\u{1B}]11;?\u{1B}\\\u{1B}[c"

  /// What is behind the text, where the terminal said so.
  private(set) var background: Background?
  /// Whether the terminal has answered all it ever will.
  private(set) var isComplete = false
  /// Everything else: keys that were typed meanwhile.
  private(set) var rest: [UInt8] = []

  /// Reads what has come so far.
  init(_ bytes: [UInt8]) {
    var left = bytes[...]
    while let first = left.first {
      if first == 0x1B, let reply = Self.reply(at: left) {
        if let color = reply.color { background = color }
        isComplete = isComplete || reply.isKind
        left = left.dropFirst(reply.length)
      } else {
        rest.append(first)
        left = left.dropFirst()
      }
    }
  }

  private static func reply(
    at bytes: ArraySlice<UInt8>
  ) -> (color: Background?, isKind: Bool, length: Int)? {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("\u{1B}]11;") {
      let ends = ["\u{7}", "\u{1B}\\"].compactMap { text.firstRange(of: $0) }
        .filter { $0.lowerBound > text.startIndex }
      guard let end = ends.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
      let body = text[..<end.lowerBound].dropFirst("\u{1B}]11;".count)
      return (background(of: body), false, text[..<end.upperBound].utf8.count)
    }
    guard text.hasPrefix("\u{1B}[?") else { return nil }
    let numbers = text.dropFirst(3).prefix { $0.isNumber || $0 == ";" }
    guard text.dropFirst(3 + numbers.count).first == "c" else { return nil }
    return (nil, true, 4 + numbers.utf8.count)
  }

  /// The background of a colour such as `rgb:1e1e/1e1e/1e1e`, of one to four digits a part.
  private static func background(of color: Substring) -> Background? {
    guard let colon = color.firstIndex(of: ":"), color.hasPrefix("rgb") else { return nil }
    let parts = color[color.index(after: colon)...].split(separator: "/").prefix(3)
    let values = parts.compactMap { part -> Double? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * part.count)) - 1)
    }
    guard values.count == 3 else { return nil }
    return Background(red: values[0], green: values[1], blue: values[2])
  }
}
