/// A page of words in the folder of each language, such as `explain/race`.
public struct WordPage: Hashable, Sendable {
  /// The path below the folder of a language, without the ending.
  public let path: String

  /// A page at a path below the folder of a language.
  public init(_ path: String) { self.path = path }
}

/// The words of one page: an enumeration whose raw values are the headings on it.
///
/// The compiler knows every key, and a test proves that each language has each of them.
public protocol WordKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The page in the folder of each language.
  static var page: WordPage { get }
}
