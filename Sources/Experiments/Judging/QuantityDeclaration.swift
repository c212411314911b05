public import Terminal

/// A number that an experiment measures or derives: its name, its unit, and what one unit is of.
public struct QuantityDeclaration: Equatable, Sendable {
  /// The name, in lower-case words joined by hyphens; never reused for another meaning.
  public let name: String
  /// The unit of every value of the quantity.
  public let unit: Unit
  /// The unit of work and its path, such as "create, start and join one worker".
  public let meaning: String

  /// A declared quantity.
  public init(_ name: String, unit: Unit, of meaning: String) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
  }
}
