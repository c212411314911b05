internal import Terminal
internal import Wording

/// How words are joined to a sentence; the raw value is the key in `results.md`.
enum JoiningWord: String, WordKey {
  static let page = WordPage("results")

  /// The first of several, and the rest.
  case list
  /// The first of several clauses, and the rest.
  case series
  /// The last of several to choose from.
  case eitherOf = "either-of"
  /// The last of several that belong together.
  case bothOf = "both-of"
  /// A name, such as that of a finding, and what belongs to it.
  case answer
  /// What may be typed behind it.
  case asking
  /// A word as it is typed.
  case quoted
  /// A sentence without an end of its own.
  case closed
}

extension Wording {
  /// Words with what stands between them in the language.
  func list(_ words: [String]) -> String { list(words.map { Text($0) }).plain }

  /// Words with what stands between them in the language, each with its meaning.
  func list(_ words: [Text], by joint: JoiningWord = .list) -> Text {
    words.folded { text(joint, ["first": $0, "rest": $1]) } ?? Text()
  }

  /// Clauses with what stands between them in the language.
  func series(_ clauses: [String]) -> String {
    list(clauses.map { Text($0) }, by: .series).plain
  }

  /// A word as it is typed, in quotes.
  func quoted(_ word: String) -> String { self(JoiningWord.quoted, ["word": word]) }

  /// A sentence with a full stop, unless it has an end of its own.
  func closed(_ sentence: String) -> String {
    if let last = sentence.last, ".?!…。？！".contains(last) { return sentence }
    return self(JoiningWord.closed, ["sentence": sentence])
  }
}
