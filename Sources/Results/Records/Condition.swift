/// What was varied for a figure: keys with a value each, in order, such as `kind=thread,place=same`.
public struct Condition: Hashable, Sendable {
  /// The name of something that is varied; experiments declare theirs as static members.
  public struct Key: Hashable, Sendable {
    /// The name as records and results write it.
    public let name: String

    /// A key of that name.
    public init(_ name: String) { self.name = name }
  }

  /// One thing that was varied, and what it was.
  public struct Pair: Hashable, Sendable {
    /// What was varied.
    public let key: Key
    /// Its value, as an option of the same meaning would be typed.
    public let value: String

    /// A key with its value; what would part it in the text form becomes an underscore.
    public init(_ key: Key, _ value: String) {
      self.key = key
      self.value = String(value.map { Condition.separators.contains($0) ? "_" : $0 })
    }
  }

  /// The one text form: pairs with a comma between them; empty where nothing was varied.
  public let text: String

  /// Nothing was varied.
  public static let none = Condition([Pair]())

  /// A condition of pairs in order.
  public init(_ pairs: [Pair]) {
    text = pairs.map(\.text).joined(separator: ",")
  }

  /// The condition that a text states.
  ///
  /// Scripts and earlier versions also wrote a space or a semicolon between two pairs.
  public init(_ text: String) {
    self.text =
      text.contains { $0 == " " || $0 == ";" }
      ? text.split { Self.separators.contains($0) }.joined(separator: ",") : text
  }

  private static let separators = ", ;"

  /// A condition of one pair.
  public init(_ key: Key, _ value: some CustomStringConvertible) {
    self.init([Pair(key, value.description)])
  }

  /// The pairs in order; a part without a value has an empty key.
  public var pairs: [Pair] { text.split(separator: ",").map { Pair(text: $0) } }

  /// Whether nothing was varied.
  public var isEmpty: Bool { text.isEmpty }

  /// The value of a key; nil where it was not varied.
  public subscript(_ key: Key) -> String? { pairs.first { $0.key == key }?.value }

  /// The condition with a further pair at its end.
  public func with(_ key: Key, _ value: some CustomStringConvertible) -> Condition {
    self + Condition(key, value)
  }

  /// The condition without the pairs of some keys.
  public func without(_ keys: Key...) -> Condition {
    Condition(pairs.filter { !keys.contains($0.key) })
  }

  /// Whether every pair of another condition is among the pairs of this one.
  public func includes(_ other: Condition) -> Bool {
    Set(other.pairs).isSubset(of: pairs)
  }

  /// The pairs of both, those of the first in front.
  public static func + (first: Condition, second: Condition) -> Condition {
    if first.isEmpty { return second }
    return second.isEmpty ? first : Condition(first.text + "," + second.text)
  }
}

extension Condition.Pair {
  fileprivate init(text: Substring) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(.init(parts.count == 2 ? String(parts[0]) : ""), String(parts.last ?? ""))
  }

  fileprivate var text: String { key.name.isEmpty ? value : key.name + "=" + value }
}

extension Condition.Key {
  /// The interpreter that measured, where there are several.
  public static let python = Self("python")
  /// Whether threads or processes did it.
  public static let kind = Self("kind")
  /// By what a message travelled.
  public static let via = Self("via")
}

extension Condition: ExpressibleByDictionaryLiteral {
  /// A condition of pairs in the order written.
  public init(dictionaryLiteral pairs: (Key, String)...) {
    self.init(pairs.map { Pair($0.0, $0.1) })
  }
}

extension Condition: CustomStringConvertible {
  /// The one text form.
  public var description: String { text }
}

extension Condition: Codable {
  /// Reads the text form.
  /// - Throws: `DecodingError` where there is no text.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the text form.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
