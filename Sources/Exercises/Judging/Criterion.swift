public import Results

/// One thing that is asked of a repaired program, and whether it does it.
public struct Criterion: Equatable, Sendable, Decodable {
  /// What can be asked.
  public enum Name: String, CaseIterable, Sendable, Decodable {
    /// The file can be read and defines the function.
    case readable
    /// What the exercise gave and does not want changed is still there.
    case kept
    /// What comes out is right in every run.
    case right
    /// Calls of the work are in progress at once.
    case atOnce = "at-once"
    /// Several workers are faster than one.
    case speedup = "speed-up"
    /// Little is sent from process to process.
    case sent
    /// Nothing is left behind.
    case clean
    /// Every run ends.
    case inTime = "in-time"
  }

  /// What came of it.
  public enum State: String, Sendable, Decodable {
    case passed, failed, inconclusive
  }

  /// What is asked.
  public let name: Name
  /// What came of it.
  public let state: State
  /// The figures behind it, by name.
  public let facts: [String: JSONValue]

  /// What came of something that is asked.
  public init(_ name: Name, _ state: State, facts: [String: JSONValue] = [:]) {
    self.name = name
    self.state = state
    self.facts = facts
  }
}

extension Criterion {
  /// A figure; nil where there is none of that name.
  public func number(_ name: String) -> Double? {
    if case .number(let number)? = facts[name] { number } else { nil }
  }

  /// A fact in words; nil where there is none of that name.
  public func text(_ name: String) -> String? {
    if case .text(let text)? = facts[name] { text } else { nil }
  }

  /// What was left behind, each as its sort and its name.
  public var leftBehind: [(sort: String, name: String)] {
    guard case .list(let things)? = facts["left"] else { return [] }
    return things.compactMap { thing in
      guard case .list(let parts) = thing, case .text(let sort)? = parts.first,
        case .text(let name)? = parts.last
      else { return nil }
      return (sort, name)
    }
  }
}
