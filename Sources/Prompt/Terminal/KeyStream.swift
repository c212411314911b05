/// Turns the bytes of a terminal into characters for the editor.
///
/// Three things libedit does not do happen here: text that is not UTF-8 is dropped instead of
/// ending the line, an unknown function key is swallowed instead of typing its code, and a
/// bracketed paste becomes one key, with the pasted text kept aside.
struct KeyStream {
  private var bytes: [UInt8] = []
  private var ready: [Unicode.Scalar] = []
  private var pasted: [[UInt8]] = []

  /// How an answer about colours begins, and how long it can be in bytes.
  private static let answer = Array("\u{1B}]11;".utf8)
  private static let longestAnswer = 40
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Whether nothing waits to be taken.
  var isEmpty: Bool { bytes.isEmpty && ready.isEmpty && pasted.isEmpty }

  /// Adds what was read from the terminal.
  mutating func feed(_ more: some Sequence<UInt8>) { bytes += more }

  /// Drops everything not taken yet.
  mutating func discard() { self = KeyStream() }

  /// Puts a key back, to be taken next.
  mutating func unread(_ key: Unicode.Scalar) { ready.insert(key, at: 0) }

  /// The text of the oldest paste whose key was taken.
  mutating func takePaste() -> [UInt8] { pasted.isEmpty ? [] : pasted.removeFirst() }

  /// The next key, or nil when more bytes are needed.
  mutating func next() -> Unicode.Scalar? {
    while ready.isEmpty, decode() {}
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// Takes one key or one sequence off the bytes; false when they do not hold a whole one.
  private mutating func decode() -> Bool {
    guard let first = bytes.first else { return false }
    if first == 0x1B { return decodeEscape() }
    if first < 0x80 {
      bytes.removeFirst()
      ready.append(Unicode.Scalar(first))
      return true
    }
    return decodeMultibyte(first)
  }

  private mutating func decodeMultibyte(_ first: UInt8) -> Bool {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let body = bytes.dropFirst().prefix(length - 1)
    let continuation = body.prefix { $0 & 0xC0 == 0x80 }
    if first >= 0xC2, continuation.count == body.count, body.count < length - 1 { return false }
    let text = String(validating: bytes.prefix(1 + continuation.count), as: UTF8.self)
    bytes.removeFirst(1 + continuation.count)
    if let scalar = text?.unicodeScalars.first, scalar.properties.generalCategory != .control {
      ready.append(scalar)
    }
    return true
  }

  /// Escape alone is passed on at once: it is the Meta key of whatever follows.
  private mutating func decodeEscape() -> Bool {
    if let isWhole = dropString() { return isWhole }
    guard bytes.count > 1, bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      ready.append("\u{1B}")
      bytes.removeFirst()
      return true
    }
    // A control sequence ends with its first byte from @ to ~ (ECMA-48, 5.4).
    guard let final = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return false
    }
    let name = String(decoding: bytes[1...final], as: UTF8.self)
    if name == "[200~" { return decodePaste(from: final + 1) }
    bytes.removeSubrange(...final)
    if KeyBindings.known.contains(name) {
      ready.append("\u{1B}")
      ready.append(contentsOf: name.unicodeScalars)
    }
    return true
  }

  /// Swallows what a terminal answers too late (an operating system command, ECMA-48, 8.3.89); false
  /// while its end is still to come, nil where something else stands there.
  private mutating func dropString() -> Bool? {
    if bytes.count > 1, KeyStream.answer.starts(with: bytes) { return false }
    guard bytes.starts(with: KeyStream.answer) else { return nil }
    let body = bytes.dropFirst(KeyStream.answer.count)
    guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return body.count > KeyStream.longestAnswer ? nil : false
    }
    if bytes[end] == 0x1B, bytes.count == end + 1 { return false }
    bytes.removeSubrange(...(bytes[end] == 0x1B ? end + 1 : end))
    return true
  }

  private mutating func decodePaste(from start: Int) -> Bool {
    let end = KeyStream.pasteEnd
    var place = start
    while let escape = bytes[place...].firstIndex(of: 0x1B) {
      if bytes[escape...].starts(with: end) {
        pasted.append(Array(bytes[start..<escape]))
        bytes.removeSubrange(..<(escape + end.count))
        ready.append(KeyBindings.pasteKey)
        return true
      }
      place = escape + 1
    }
    return false
  }
}
