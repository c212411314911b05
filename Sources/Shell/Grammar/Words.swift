internal import CEditline

/// A typed line cut into words, by the rules of libedit's tokenizer: spaces part, quotes join.
enum Words {
  /// The words of a line; a `#` at the beginning of a word starts a comment.
  ///
  /// A question to the FAQ may hold an apostrophe, which opens no quote there.
  static func split(_ line: String) throws(ShellError) -> [String] {
    do {
      return try tokens(line)
    } catch {
      let isQuestion = ["faq", "quiz"].contains { line.hasPrefix($0 + " ") }
      guard isQuestion else { throw error }
      return try tokens(line.replacing("'", with: "’").replacing("\"", with: "”"))
    }
  }

  private static func tokens(_ line: String) throws(ShellError) -> [String] {
    guard let tokenizer = tok_init(nil) else { return [] }
    defer { tok_end(tokenizer) }
    var count: Int32 = 0
    var words: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    let state = tok_str(tokenizer, line, &count, &words)
    guard state == 0, let words else { throw .unfinishedQuote(line) }
    let all = (0..<Int(count)).compactMap { words[$0].map { String(cString: $0) } }
    return Array(all.prefix { !$0.hasPrefix("#") })
  }
}
