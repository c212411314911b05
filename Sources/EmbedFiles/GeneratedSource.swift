/// The Swift source that holds files as literals.
enum GeneratedSource {
  /// Literals stay where the linker puts them, so naming a file costs nothing before it is read.
  static func text(of entries: [(path: String, text: String)]) -> String {
    var source = """
      // Generated from the files themselves by EmbedFiles.

      /// Files inside the program.
      enum EmbeddedFiles {
        /// Paths relative to the package, sorted, each with the file's text.
        static let files: [(path: String, text: String)] = [

      """
    for entry in entries {
      source += "    (\(literal(entry.path)), \(literal(entry.text))),\n"
    }
    return source + "  ]\n}\n"
  }

  /// One line that means exactly `text`, whatever it contains.
  ///
  /// Escapes are used where a raw literal would not do: a raw literal cannot hold every control
  /// character, and a multi-line one turns CR LF into LF.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case _ where needsEscape(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }
}
