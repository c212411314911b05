public import Apparatus
public import ArgumentParser

/// Where the two workers of a pair run.
public enum PairPlacement: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Both on the same processor.
  case same
  /// Each on a processor of its own.
  case two
  /// Wherever the kernel puts them.
  case free

  /// The placement on these processors; with a single one, two workers share it.
  public func placement(on processors: [Int]) -> Placement {
    guard let first = processors.first, self != .free else { return .free }
    let list = self == .two ? Array(processors.prefix(2)) : [first]
    return .spread(over: list)
  }
}
