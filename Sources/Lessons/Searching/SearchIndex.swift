internal import Glibc

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

  /// How well an entry fits, from 0 to 1.
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
  /// How much all wordings together count; the rest is the one wording that is most alike.
  private static let coverage = 0.7
  /// The share of unknown words, weighted, above which a question is about something else.
  private static let strange = 0.55

  private struct Document: Sendable {
    let name: String
    let wordings: [Set<String>]
    /// How many wordings have a term: the more, the closer to the heart of the entry it is.
    let asked: [String: Int]
    let text: Set<String>
  }

  private let documents: [Document]
  private let synonyms: Synonyms
  /// How telling a term is: high for one that few entries have.
  private let weights: [String: Double]
  /// The weight of a word that no entry has: it speaks for another subject.
  private let unknownWeight: Double

  /// An index of entries.
  public init(_ entries: [Entry], synonyms: Synonyms = Synonyms()) {
    self.synonyms = synonyms
    documents = entries.map { entry in
      let wordings = entry.wordings.map(synonyms.terms)
      return Document(
        name: entry.name, wordings: wordings,
        asked: wordings.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 },
        text: synonyms.terms(entry.text))
    }
    var counts: [String: Int] = [:]
    for document in documents {
      for term in document.text.union(document.asked.keys) { counts[term, default: 0] += 1 }
    }
    // Spärck Jones, "A statistical interpretation of term specificity", J. Documentation 28, 1972,
    // in the form of Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009.
    let all = Double(documents.count)
    weights = counts.mapValues { log(1 + (all - Double($0) + 0.5) / (Double($0) + 0.5)) }
    unknownWeight = log(1 + all)
  }

  /// All entries with a term of the question, the best first.
  public func matches(_ question: String) -> [Match] {
    let readings = readings(question)
    let total = readings.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    let unknown = readings.reduce(0) { $0 + $1.weight * (1 - $1.trust) } / total
    // One word that almost no other entry has says enough, whatever stands around it.
    let telling = readings.filter { $0.trust == 1 }.map(\.weight).max() ?? 0
    let isKnown = unknown <= Self.strange || telling >= 0.85 * unknownWeight
    return documents.map { document in
      let covered = readings.reduce(0) { $0 + $1.weight * share(of: $1, in: document) } / total
      let alike = document.wordings.map { likeness(readings, $0) }.max() ?? 0
      let score = Self.coverage * covered + (1 - Self.coverage) * alike
      return Match(name: document.name, score: score, fits: isKnown && score >= Self.fit)
    }
    .filter { $0.score > 0 }
    .sorted { ($1.score, $0.name) < ($0.score, $1.name) }
  }

  // MARK: Terms

  /// The terms of a question; an unknown word whose concept is known adds nothing of its own.
  private func readings(_ question: String) -> [Reading] {
    let (terms, concepts) = synonyms.reading(question)
    let known = concepts.filter { weights[$0.key] != nil }
    let explained = known.values.reduce(into: Set()) { $0.formUnion($1) }
    return Set(terms).union(known.keys).sorted().map(reading).filter { reading in
      !(reading.terms.isEmpty && explained.contains(reading.word))
    }
  }

  /// A term of the question, and the known terms it may stand for.
  private struct Reading {
    let word: String
    let weight: Double
    /// Known terms with how surely each is meant, from 0 to 1.
    let terms: [(term: String, trust: Double)]
    /// How surely the term itself is known.
    var trust: Double { terms.map(\.trust).max() ?? 0 }
  }

  private func reading(_ term: String) -> Reading {
    var terms: [(term: String, trust: Double)] = weights[term] == nil ? [] : [(term, 1)]
    for known in weights.keys where known != term {
      if let trust = trust(term, meant: known), terms.isEmpty || trust >= 0.7 {
        terms.append((known, trust))
      }
    }
    let most = terms.map(\.trust).max()
    let best = terms.filter { $0.trust == most }.compactMap { weights[$0.term] }.max()
    return Reading(
      word: term, weight: (best ?? unknownWeight) * share(of: term, known: best != nil),
      terms: terms)
  }

  /// The part of its weight that a term has: a Chinese character is less than a word, and an
  /// unknown pair of them is often no word at all.
  private func share(of term: String, known: Bool) -> Double {
    guard term.utf8.contains(where: { $0 >= 0x80 }) else { return 1 }
    return term.count == 1 ? (known ? 0.5 : 0.1) : (known ? 1 : 0.2)
  }

  /// How surely one word was meant by another: a longer form of it, or a slip of the finger.
  private func trust(_ typed: String, meant known: String) -> Double? {
    let (short, long) = typed.utf8.count < known.utf8.count ? (typed, known) : (known, typed)
    guard short.utf8.count >= 4, short.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if long.hasPrefix(short), long.utf8.count - short.utf8.count <= 5 { return 0.7 }
    guard weights[typed] == nil else { return nil }
    let limit = typed.utf8.count < 5 ? 0 : typed.utf8.count < 7 ? 1 : 2
    guard long.utf8.count - short.utf8.count <= limit else { return nil }
    let distance = EditDistance.between(typed, known)
    return distance <= limit ? (distance == 1 ? 0.8 : 0.6) : nil
  }

  private func share(of reading: Reading, in document: Document) -> Double {
    reading.terms.map { term, trust in
      if let count = document.asked[term] {
        return trust * (0.5 + 0.5 * Double(count) / Double(count + 1))
      }
      return document.text.contains(term) ? 0.35 * trust : 0
    }.max() ?? 0
  }

  /// The cosine between the question and one wording of an entry, terms weighted.
  private func likeness(_ readings: [Reading], _ wording: Set<String>) -> Double {
    var common = 0.0
    for reading in readings {
      let best = reading.terms.filter { wording.contains($0.term) }.max { $0.trust < $1.trust }
      if let best { common += reading.weight * (weights[best.term] ?? 0) * best.trust }
    }
    let asked = readings.reduce(0) { $0 + $1.weight * $1.weight }
    let written = wording.reduce(0) { $0 + (weights[$1] ?? 0) * (weights[$1] ?? 0) }
    return asked > 0 && written > 0 ? common / (asked * written).squareRoot() : 0
  }
}
