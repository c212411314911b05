internal import Prompt

/// A line as somebody typed it.
enum TypedLine {
  /// Cuts a line into words.
  ///
  /// A question to the FAQ may hold an apostrophe, which opens no quote there.
  static func words(of line: String) throws(ShellError) -> [String] {
    let isQuestion = ["faq", "quiz"].contains { line.hasPrefix($0 + " ") }
    let withoutQuotes = line.replacing("'", with: "’").replacing("\"", with: "”")
    for text in isQuestion ? [line, withoutQuotes] : [line] {
      if let words = try? LineWords.split(text) { return words }
    }
    throw .unfinishedQuote(line)
  }
}
