/// Pasted text made safe: only printable characters, in lines.
///
/// A clipboard can hold control bytes and escape sequences that would act on the terminal or on the
/// editor; they are removed, not shown. Nothing pasted runs before Enter is pressed.
struct PastedText: Equatable {
  /// The lines that hold something, without line endings.
  let lines: [String]

  /// Cleans and splits what the terminal delivered.
  init(_ bytes: [UInt8]) {
    var clean = String.UnicodeScalarView()
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": PastedText.dropSequence(&rest)
      case "\r", "\n": clean.append("\n")
      case "\t": clean.append(" ")
      default:
        let category = scalar.properties.generalCategory
        if category != .control, category != .format || scalar == "\u{200D}" {
          clean.append(scalar)
        }
      }
    }
    lines = String(clean).split(separator: "\n").map(String.init)
      .filter { $0.contains { $0 != " " } }
  }

  /// Drops what follows an Escape: a control sequence, a string up to its end, or one character.
  private static func dropSequence(_ rest: inout Substring.UnicodeScalarView) {
    guard let kind = rest.popFirst() else { return }
    switch kind {
    case "[":
      while let scalar = rest.popFirst(), !("@"..."~").contains(scalar) {}
    case "]", "P", "_", "^", "X":
      while let scalar = rest.popFirst(), scalar != "\u{7}" {
        if scalar == "\u{1B}" {
          if rest.first == "\\" { rest.removeFirst() }
          return
        }
      }
    default: break
    }
  }
}
