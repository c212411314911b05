/// The words of the field, each with its definition.
public struct Glossary: Equatable, Sendable {
  /// The level-one heading.
  public let title: String
  /// What stands before the first term.
  public let introduction: [Prose.Block]
  /// The terms in the order of the file.
  public internal(set) var terms: [Term]

  /// One term of the field.
  public struct Term: Equatable, Sendable {
    /// The same in every language, such as `race-condition`.
    public let key: String
    /// The term as it is written in running text.
    public let name: String
    /// Other written forms of it, such as its plural.
    public let forms: [String]
    /// One sentence that says what it is.
    public let definition: [Prose.Block]
    /// Where the heading stands.
    public let location: ContentLocation

    /// Every way in which the term is written.
    public var written: [String] { [name] + forms }
  }
}

/// A block quote that begins with **Term**: from here on a lesson uses these terms.
public struct TermBox: Equatable, Sendable {
  /// The keys of the terms.
  public let keys: [String]
  /// Where the quotation begins.
  public let location: ContentLocation
}
