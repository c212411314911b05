/// A word as it was typed, and where.
public struct Word: Hashable, Sendable {
  /// The word itself.
  public var text: String
  /// Where it stands.
  public var position: Position
}

/// What names something: a word, with an index where it names one of several.
public struct Place: Sendable {
  /// The name.
  public var word: Word
  /// Which one of an array.
  public var index: Expression?
}

/// A thread by its name, with an index where it is one of a family.
public struct ThreadReference: Hashable, Sendable {
  /// The name of the thread or of its family.
  public var word: Word
  /// Which one of a family.
  public var index: Int?

  /// The full name, such as `A` or `P[2]`.
  public var name: String { index.map { "\(word.text)[\($0)]" } ?? word.text }
}
