internal import Prompt

/// The words of a command line.
enum Words {
  /// Cuts a line into words.
  ///
  /// A question to the FAQ may hold an apostrophe, which opens no quote there.
  static func split(_ line: String) throws(ShellError) -> [String] {
    let isQuestion = ["faq", "quiz"].contains { line.hasPrefix($0 + " ") }
    let withoutQuotes = line.replacing("'", with: "’").replacing("\"", with: "”")
    for text in isQuestion ? [line, withoutQuotes] : [line] {
      if let words = try? LineWords.split(text) { return words }
    }
    throw .unfinishedQuote(line)
  }
}
