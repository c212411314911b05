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
  /// - Throws: `ShellError.unfinishedQuote`.
  static func words(
    of line: String, isProse: (String) -> Bool = { _ in false }
  ) throws(ShellError) -> [String] {
    let first = line.split(separator: " ").first.map(String.init) ?? ""
    let isQuestion =
      ["faq", "quiz", "report", "glossary", "read"].contains(first) || isProse(first)
    let withoutQuotes = line.replacing("'", with: "’").replacing("\"", with: "”")
    for text in isQuestion ? [line, withoutQuotes] : [line] {
      if let words = try? LineWords.split(text) { return words }
    }
    throw .unfinishedQuote(line)
  }
}
