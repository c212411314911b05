internal import Glibc

/// The terms of all entries: how telling each is, and which of them a typed one may mean.
struct Vocabulary: Sendable {
  /// A known term with how surely it is meant, from 0 to 1.
  typealias Meaning = (term: String, trust: Double)

  /// How telling a term is: high for one that few entries have.
  let weights: [String: Double]
  /// The weight of a word that no entry has: it speaks for another subject.
  let unknownWeight: Double

  /// The letters that two forms of a word have in common at least.
  private static let beginning = 4
  /// English terms by their first letters, where longer and shorter forms are found.
  private let byBeginning: [Substring: [String]]
  /// English terms by their length, where slips of the finger are found.
  private let byLength: [Int: [String]]

  /// A vocabulary of terms with the number of entries, out of all, that have each.
  init(_ counts: [String: Double], all: Double) {
    // Spärck Jones, "A statistical interpretation of term specificity", J. Documentation 28, 1972,
    // in the form of Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009.
    weights = counts.mapValues { log(1 + (all - $0 + 0.5) / ($0 + 0.5)) }
    unknownWeight = log(1 + all)
    let english = counts.keys.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    byBeginning = Dictionary(grouping: english) { $0.prefix(Self.beginning) }
    byLength = Dictionary(grouping: english, by: \.utf8.count)
  }

  /// The known terms that a typed one may mean; itself alone, or with its other forms, if known.
  func meanings(of typed: String) -> [Meaning] {
    let isKnown = weights[typed] != nil
    let itself: [Meaning] = isKnown ? [(typed, 1)] : []
    guard typed.utf8.count >= Self.beginning, typed.utf8.allSatisfy({ $0 < 0x80 }) else {
      return itself
    }
    let forms = (byBeginning[typed.prefix(Self.beginning)] ?? []).filter { isForm(typed, $0) }
    return itself + forms.map { ($0, 0.7) } + (isKnown ? [] : slips(typed, besides: Set(forms)))
  }

  /// Whether one word is a longer form of the other: "compute" and "computation".
  private func isForm(_ typed: String, _ known: String) -> Bool {
    let (short, long) = typed.utf8.count < known.utf8.count ? (typed, known) : (known, typed)
    let more = long.utf8.count - short.utf8.count
    return typed != known && long.hasPrefix(short) && more <= min(5, short.utf8.count - 1)
  }

  /// Terms that a slip of the finger or two may have turned into the typed one.
  private func slips(_ typed: String, besides forms: Set<String>) -> [Meaning] {
    let count = typed.utf8.count
    let limit = count < 5 ? 0 : count < 7 ? 1 : 2
    guard limit > 0 else { return [] }
    return (max(Self.beginning, count - limit)...(count + limit)).flatMap { byLength[$0] ?? [] }
      .filter { !forms.contains($0) }
      .compactMap { known in
        let distance = EditDistance.between(typed, known)
        return distance <= limit ? (known, distance == 1 ? 0.8 : 0.6) : nil
      }
  }
}
