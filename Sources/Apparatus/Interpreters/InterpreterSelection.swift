internal import Terminal

/// The interpreters to measure as typed: names or paths with commas between them, or all.
public struct InterpreterSelection: Equatable, Sendable {
  /// What was typed, each name once and in its order; empty stands for all.
  public let names: [String]

  /// The interpreter that `python3` starts.
  public static let usual = InterpreterSelection(names: ["python3"])
  /// The word that stands for every interpreter.
  public static let everything = "all"
  /// The name that stands for the newest version there is.
  public static let newest = "newest"

  /// A selection by names or paths.
  public init(names: [String]) { self.names = names.uniqued() }
}

extension InterpreterSelection: CustomStringConvertible {
  /// The names with commas between them, or the word for all.
  public var description: String {
    names.isEmpty ? Self.everything : names.joined(separator: ",")
  }
}
