/// Words and phrases that count as one another in a search, in every language there is.
public struct Synonyms: Sendable {
  /// The stems of one phrase, and the concept that it stands for.
  private struct Phrase: Sendable {
    let terms: [String]
    let concept: String
  }

  private let phrases: [String: [Phrase]]

  /// Synonyms from lines of words that mean the same.
  public init(_ lines: [[String]] = []) {
    var phrases: [String: [Phrase]] = [:]
    for (number, line) in lines.enumerated() {
      for words in line {
        let terms = SearchTerms.of(words)
        guard let first = terms.first else { continue }
        // No word contains this sign, so a concept cannot be typed.
        phrases[first, default: []].append(Phrase(terms: terms, concept: "=\(number)"))
      }
    }
    self.phrases = phrases
  }

  /// The terms of a text, and the concepts of the phrases in it.
  func terms(_ text: String) -> Set<String> {
    let (terms, concepts) = reading(text)
    return Set(terms).union(concepts.keys)
  }

  /// The terms of a text in order, and the concepts in it with the terms that each stands for.
  func reading(_ text: String) -> (terms: [String], concepts: [String: Set<String>]) {
    let terms = SearchTerms.of(text)
    var concepts: [String: Set<String>] = [:]
    for (index, term) in terms.enumerated() {
      for phrase in phrases[term] ?? [] where terms[index...].starts(with: phrase.terms) {
        concepts[phrase.concept, default: []].formUnion(phrase.terms)
      }
    }
    return (terms, concepts)
  }
}
