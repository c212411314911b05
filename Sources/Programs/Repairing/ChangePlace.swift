/// Where a change stands in the program that it changes.
public struct ChangePlace: Equatable, Sendable {
  /// The threads that it changes, `P[3]` for the last one of a family alone.
  public var threads: [String]
  /// The lines, from 1: those that are joined, that of the `if` or the lock, or that in front of a fence.
  public var lines: ClosedRange<Int>
}

extension Program {
  /// Where a change stands, in the lines of the text that this program was read from.
  public func place(of change: Change) -> ChangePlace {
    let numbered = NumberedStatements(self)
    let numbers: ClosedRange<Int> =
      switch change {
      case .fence(let number), .whileForIf(let number): number...number
      case .atomic(let range), .locked(let range): range
      case .exchangedLocks(let outer, let inner), .exchangedLocksOfLast(let outer, let inner):
        outer...inner
      }
    let entries = numbers.map { numbered.entries[$0] }
    let lines = entries.map(\.statement.position.line)
    let names = threads[entries[0].thread].names
    let isLast = if case .exchangedLocksOfLast = change { true } else { false }
    return ChangePlace(
      threads: isLast ? names.suffix(1) : names,
      lines: (lines.min() ?? 1)...(lines.max() ?? 1))
  }
}

extension ThreadDeclaration {
  /// The names of its threads, in order.
  public var names: [String] {
    switch members {
    case .named(let words): words.map(\.text)
    case .family(let word, _, let range):
      range.map { ThreadReference(word: word, index: $0).name }
    }
  }
}
