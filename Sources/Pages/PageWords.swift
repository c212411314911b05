public import Terminal

/// The fixed words of a page; the raw value is the key in the file of a language.
public enum PageWord: String, CaseIterable, Sendable {
  /// Heads the list of parts.
  case contents
  /// Opens the table of a picture.
  case valuesAsTable = "values-as-table"
  /// Heads the things that bars stand for.
  case item
  /// Heads amounts.
  case value
  /// Heads the lower ends of intervals.
  case low
  /// Heads the upper ends of intervals.
  case high
  /// Heads the beginnings of ranges.
  case from
  /// Heads the ends of ranges.
  case to
  /// Heads numbers of values.
  case count
  /// Heads series of curves.
  case series
  /// Heads the rows of timelines.
  case row
  /// Heads the members of a circle.
  case member
  /// Heads what a member does to the next one.
  case relation
}

/// The fixed words of a page in one language.
public struct PageWords: Sendable {
  /// The words that stand in the text of any document.
  let layout: LayoutWords
  private let words: [PageWord: String]

  /// Asks for every word once.
  public init(layout: LayoutWords, _ word: (PageWord) -> String) {
    self.layout = layout
    words = Dictionary(uniqueKeysWithValues: PageWord.allCases.map { ($0, word($0)) })
  }

  subscript(_ word: PageWord) -> String { words[word] ?? word.rawValue }
}
