/// Finds the entry that a question in somebody's own words is about; pure, and small enough to be
/// built when it is asked.
public struct SearchIndex: Sendable {
  /// Something to be found.
  public struct Entry: Sendable {
    /// What the search answers with.
    public let name: String
    /// Ways to ask for it, in any language.
    public let wordings: [String]
    /// The text of the answer, which counts less.
    public let text: String

    /// Something to be found.
    public init(name: String, wordings: [String], text: String) {
      self.name = name
      self.wordings = wordings
      self.text = text
    }
  }

  /// How well an entry fits; a question that is one of its wordings scores highest.
  public struct Match: Equatable, Sendable {
    /// The entry's name.
    public let name: String
    /// The share of the question that the entry covers, weighted by how telling its words are.
    public let score: Double
    /// Whether it answers the question, so that it need not be called a guess.
    public let fits: Bool
  }

  /// The score from which an entry answers the question.
  private static let fit = 0.2
  /// How much all wordings together count; the rest are the few wordings that are most alike.
  private static let coverage = 0.6
  /// What a term is worth of which one wording alone speaks; the rest comes with more of them.
  private static let mentioned = 0.3
  /// How many wordings with a term make up half of that rest.
  private static let halfAsked = 3.0
  /// What a term is worth that only the answer has.
  private static let answered = 0.35
  /// The likeness from which a question counts as one of the wordings, word for word.
  private static let literal = 0.8
  /// The share of unknown words, weighted, above which a question is about something else.
  private static let strange = 0.55

  private struct Document: Sendable {
    let name: String
    /// The numbers of its wordings.
    let wordings: Range<Int>
    /// How many wordings have a term: the more, the closer to the heart of the entry it is.
    let asked: [String: Int]
    let text: Set<String>
  }

  private let documents: [Document]
  private let synonyms: Synonyms
  private let vocabulary: Vocabulary
  /// The numbers of the wordings that have a term.
  private let wordings: [String: [Int]]
  /// The length of each wording as a vector of weighted terms.
  private let lengths: [Double]

  /// An index of entries.
  public init(_ entries: [Entry], synonyms: Synonyms = Synonyms()) {
    var documents: [Document] = []
    var all: [Set<String>] = []
    for entry in entries {
      let wordings = entry.wordings.map(synonyms.terms)
      documents.append(
        Document(
          name: entry.name, wordings: all.count..<(all.count + wordings.count),
          asked: wordings.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 },
          text: synonyms.terms(entry.text)))
      all += wordings
    }
    // What an answer mentions in passing makes a term no less telling of those who ask for it.
    var counts: [String: Double] = [:]
    for term in documents.map(\.asked.keys).joined() { counts[term, default: 0] += 1 }
    for term in documents.map(\.text).joined() where counts[term] == nil { counts[term] = 0.5 }
    let vocabulary = Vocabulary(counts, all: Double(documents.count))
    self.documents = documents
    self.synonyms = synonyms
    self.vocabulary = vocabulary
    wordings = all.enumerated().reduce(into: [:]) { index, wording in
      for term in wording.element { index[term, default: []].append(wording.offset) }
    }
    lengths = all.map { wording in
      wording.reduce(0) { $0 + square(vocabulary.weights[$1] ?? 0) }.squareRoot()
    }
  }

  /// All entries with a term of the question, the best first.
  public func matches(_ question: String) -> [Match] {
    let readings = readings(question)
    let total = readings.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    let unknown = readings.reduce(0) { $0 + $1.weight * (1 - $1.trust) } / total
    // One word that almost no other entry has says enough, whatever stands around it.
    let telling = readings.filter { $0.trust == 1 }.map(\.weight).max() ?? 0
    let isKnown = unknown <= Self.strange || telling >= 0.85 * vocabulary.unknownWeight
    let likenesses = likenesses(of: readings)
    return documents.map { document in
      let covered = readings.reduce(0) { $0 + $1.weight * share(of: $1, in: document) } / total
      let score = Self.coverage * covered + alikeness(likenesses[document.wordings])
      return Match(name: document.name, score: score, fits: isKnown && score >= Self.fit)
    }
    .filter { $0.score > 0 }
    .sorted { ($1.score, $0.name) < ($0.score, $1.name) }
  }

  // MARK: Terms

  /// The terms of a question; an unknown word whose concept is known adds nothing of its own.
  private func readings(_ question: String) -> [Reading] {
    let (terms, concepts) = synonyms.reading(question)
    let known = concepts.filter { vocabulary.weights[$0.key] != nil }
    let explained = known.values.reduce(into: Set()) { $0.formUnion($1) }
    return Set(terms).union(known.keys).sorted().map(reading).filter { reading in
      !(reading.terms.isEmpty && explained.contains(reading.word))
    }
  }

  /// A term of the question, and the known terms it may stand for, the surest first.
  private struct Reading {
    let word: String
    let weight: Double
    let terms: [Vocabulary.Meaning]
    /// How surely the term itself is known.
    var trust: Double { terms.first?.trust ?? 0 }
  }

  private func reading(_ term: String) -> Reading {
    let terms = vocabulary.meanings(of: term).sorted { ($1.trust, $0.term) < ($0.trust, $1.term) }
    let surest = terms.prefix { $0.trust == terms.first?.trust }
    let best = surest.compactMap { vocabulary.weights[$0.term] }.max()
    return Reading(
      word: term,
      weight: (best ?? vocabulary.unknownWeight) * share(of: term, known: best != nil),
      terms: terms)
  }

  /// The part of its weight that a term has: a Chinese character is less than a word, and an
  /// unknown pair of them is often no word at all.
  private func share(of term: String, known: Bool) -> Double {
    guard term.utf8.contains(where: { $0 >= 0x80 }) else { return 1 }
    return term.count == 1 ? (known ? 0.5 : 0.1) : (known ? 1 : 0.2)
  }

  // MARK: Scores

  private func share(of reading: Reading, in document: Document) -> Double {
    reading.terms.map { term, trust in
      if let count = document.asked[term] {
        let often = Double(count) / (Double(count) + Self.halfAsked)
        return trust * (Self.mentioned + (1 - Self.mentioned) * often)
      }
      return document.text.contains(term) ? Self.answered * trust : 0
    }.max() ?? 0
  }

  /// What the wordings that are most alike add: the first counts as much as the next two together.
  private func alikeness(_ likenesses: ArraySlice<Double>) -> Double {
    let best = likenesses.sorted(by: >).prefix(3)
    guard let first = best.first else { return 0 }
    let next = best.count > 1 ? best.dropFirst().reduce(0, +) / Double(best.count - 1) : 0
    let wordForWord = max(0, first - Self.literal)
    return (1 - Self.coverage) * (first + next) / 2 + wordForWord
  }

  /// The cosine between the question and each wording, terms weighted.
  private func likenesses(of readings: [Reading]) -> [Double] {
    var common = [Double](repeating: 0, count: lengths.count)
    for reading in readings {
      var met: Set<Int> = []
      for (term, trust) in reading.terms {
        let worth = reading.weight * (vocabulary.weights[term] ?? 0) * trust
        for wording in wordings[term] ?? [] where met.insert(wording).inserted {
          common[wording] += worth
        }
      }
    }
    let asked = readings.reduce(0) { $0 + square($1.weight) }.squareRoot()
    return zip(common, lengths).map { $0 > 0 ? $0 / (asked * $1) : 0 }
  }
}

private func square(_ number: Double) -> Double { number * number }
