/// A term with what is known of it beyond its page: its names elsewhere, and the step that shows it.
public struct GlossaryEntry: Equatable, Sendable {
  /// A step of a lesson.
  public struct Place: Equatable, Sendable {
    /// The name of the lesson.
    public let lesson: String
    /// The 1-based number of the step.
    public let step: Int
  }

  /// The term in the language of the reader.
  public let term: Glossary.Term
  /// What it is called in the other languages, in the order of their names.
  public let otherNames: [String]
  /// Where its box stands; nil where no lesson has one.
  public let place: Place?

  /// Every way in which the term is written, in every language.
  let written: [String]
}

extension [GlossaryEntry] {
  /// The entry of a word: its key, its name or one of its forms, in any language and letter case.
  public func entry(for word: String) -> GlossaryEntry? {
    let wanted = word.lowercased()
    return first { $0.term.key == wanted }
      ?? first { $0.written.contains { $0.lowercased() == wanted } }
  }

  /// The entries whose names hold a word or nearly are it, the nearest first.
  public func entries(near word: String) -> [GlossaryEntry] {
    let wanted = word.lowercased()
    let holding = filter { $0.written.contains { $0.lowercased().contains(wanted) } }
    if !holding.isEmpty { return holding }
    let names = flatMap { entry in entry.written.map { ($0.lowercased(), entry) } }
    guard let nearest = Nearest.word(to: wanted, among: names.map(\.0)) else { return [] }
    return names.first { $0.0 == nearest }.map { [$0.1] } ?? []
  }
}
