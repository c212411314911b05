public import Terminal

/// A number that can be measured or derived: its name, its unit, and what one unit is of.
///
/// Each is a static member of the experiment that measures it, so a misspelt one does not compile.
public struct Quantity: Hashable, Sendable {
  /// The name, in lower-case words joined by hyphens; never reused for another meaning.
  public let name: String
  /// The unit of every value of the quantity.
  public let unit: Unit
  /// The unit of work and its path in English, such as "create, start and join one worker".
  public let meaning: String

  /// A declared quantity.
  public init(_ name: String, unit: Unit, of meaning: String) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
  }
}

extension Quantity {
  /// The time of a slice during which all workers were at work, as a share of it.
  public static let overlap = Quantity(
    "overlap", unit: .share, of: "time of a slice during which all workers were at work")
  /// How many workers had a processor at once, on average.
  public static let running = Quantity(
    "running", unit: .count, of: "workers that had a processor at once, on average")
  /// How often a worker lost its processor to somebody else.
  public static let preemptions = Quantity(
    "preemptions", unit: .count, of: "times that a worker lost its processor to somebody else")
}
