/// A place in the text of a program, both from 1.
public struct Position: Hashable, Sendable, Comparable {
  /// Line, from 1.
  public var line: Int
  /// Column in characters, from 1.
  public var column: Int

  /// Whether one place comes before another.
  public static func < (one: Position, other: Position) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
