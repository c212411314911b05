internal import Prompt

/// A line as somebody typed it.
enum TypedLine {
  /// Cuts a line into words.
  ///
  /// What is said in words may hold an apostrophe, which opens no quote there.
  /// - Parameters:
  ///   - line: the line.
  ///   - isProse: whether a word with which a line may begin begins prose, and no command.
  /// - Returns: the words without their quotes.
  /// - Throws: `ShellError.unfinishedQuote`, `.lineTooLong`.
  static func words(
    of line: String, isProse: (String) -> Bool = { _ in false }
  ) throws(ShellError) -> [String] {
    try check([line])
    let first = line.split(separator: " ").first.map(String.init) ?? ""
    let isQuestion =
      ["faq", "quiz", "report", "glossary", "read"].contains(first) || isProse(first)
    let withoutQuotes = line.replacing("'", with: "’").replacing("\"", with: "”")
    for text in isQuestion ? [line, withoutQuotes] : [line] {
      if let words = try? LineWords.split(text) { return words }
    }
    throw .unfinishedQuote(line)
  }

  /// Refuses words that together are longer than anything a person means; nothing slow sees them.
  /// - Throws: `ShellError.lineTooLong`.
  static func check(_ words: [String]) throws(ShellError) {
    let bytes = words.reduce(0) { $0 + $1.utf8.count }
    if bytes > longest { throw .lineTooLong(bytes: bytes, most: longest) }
  }

  /// The bytes of the longest line that is understood.
  static let longest = 65_536
}
