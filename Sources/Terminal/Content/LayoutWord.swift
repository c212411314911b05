/// A word that stands in the text of a document whatever is told in it; the raw value is its key.
public enum LayoutWord: String, CaseIterable, Sendable {
  // MARK: What opens a passage
  case question
  case hint
  case caveat
  case finding
  case good
  case error
  case note

  // MARK: What opens a line on the error output
  case complaint
  case remark

  // MARK: What stands beside a picture
  case interval
  case equalRatios = "equal-ratios"
  case logarithmic = "picture-logarithmic"
  case moreRows = "more-rows"
  case histogramRows = "picture-histogram-rows"

  // MARK: What a picture shows, in a sentence
  case says = "picture-says"
  case parts = "picture-parts"
  case series = "picture-series"
  case item = "picture-item"
  case values = "picture-values"
  case axes = "picture-axes"
  case course = "picture-course"
  case rows = "picture-rows"
  case circle = "picture-circle"
  case noValues = "picture-no-values"
  case nothingHappened = "picture-nothing-happened"
  case nobodyWaits = "picture-nobody-waits"
}

/// The words of one language that stand in the text of any document.
public struct LayoutWords: Equatable, Sendable {
  private let words: [LayoutWord: String]

  /// Asks for every word once.
  public init(_ word: (LayoutWord) -> String) {
    words = Dictionary(uniqueKeysWithValues: LayoutWord.allCases.map { ($0, word($0)) })
  }

  /// A word without places to fill in.
  package subscript(_ word: LayoutWord) -> String { words[word] ?? word.rawValue }

  /// A word with its places filled in.
  package func callAsFunction(_ word: LayoutWord, _ values: [String: String]) -> String {
    WordTemplate(Text(self[word])).filled(values.mapValues { Text($0) }).plain
  }

  /// Parts of a sentence with what the language puts between them.
  package func joined(_ parts: [String], by joint: LayoutWord = .parts) -> String {
    parts.folded { self(joint, ["first": $0, "rest": $1]) } ?? ""
  }
}
