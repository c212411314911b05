internal import Wording

/// How words are joined to a sentence; the raw value is the key in `results.md`.
enum JoiningWord: String, WordKey {
  static let page = WordPage("results")

  /// The first of several, and the rest.
  case list
  /// The first of several clauses, and the rest.
  case clauses
  /// The last of several to choose from.
  case eitherOf = "either-of"
  /// The last of several that belong together.
  case bothOf = "both-of"
  /// A word as it is typed.
  case quoted
  /// A sentence without an end of its own.
  case closed
}

extension Wording {
  /// Words with what stands between them in the language.
  func list(_ words: [String]) -> String { joined(words, by: .list) }

  /// Clauses with what stands between them in the language.
  func clauses(_ clauses: [String]) -> String { joined(clauses, by: .clauses) }

  private func joined(_ parts: [String], by word: JoiningWord) -> String {
    guard let last = parts.last else { return "" }
    return parts.dropLast().reversed().reduce(last) {
      self(word, ["first": $1, "rest": $0])
    }
  }

  /// A word as it is typed, in quotes.
  func quoted(_ word: String) -> String { self(JoiningWord.quoted, ["word": word]) }

  /// A sentence with a full stop, unless it has an end of its own.
  func closed(_ sentence: String) -> String {
    if let last = sentence.last, ".?!…。？！".contains(last) { return sentence }
    return self(JoiningWord.closed, ["sentence": sentence])
  }
}
