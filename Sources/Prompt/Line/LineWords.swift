internal import CEditline

/// A typed line cut into words, by the rules of libedit's tokenizer: spaces part, quotes join.
public enum LineWords {
  /// The words of a line; a `#` at the beginning of a word starts a comment.
  /// - Throws: `UnfinishedQuote` when a quote is opened and never closed.
  public static func split(_ line: String) throws(UnfinishedQuote) -> [String] {
    guard let tokenizer = tok_init(nil) else { return [] }
    defer { tok_end(tokenizer) }
    var count: Int32 = 0
    var words: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    let state = tok_str(tokenizer, line, &count, &words)
    guard state == 0, let words else { throw UnfinishedQuote() }
    let all = (0..<Int(count)).compactMap { words[$0].map { String(cString: $0) } }
    return Array(all.prefix { !$0.hasPrefix("#") })
  }
}

/// A quote is opened in a line and never closed.
public struct UnfinishedQuote: Error {}
