/// One change of a program that may repair it.
///
/// Statements have the numbers in which they stand in the text, over all threads, from 0; a block follows
/// the statement that it belongs to.
public enum Change: Hashable, Sendable {
  /// A fence behind a statement.
  case fence(after: Int)
  /// Statements beside each other become one step.
  case atomic(ClosedRange<Int>)
  /// Statements beside each other happen while a new lock is held.
  case locked(ClosedRange<Int>)
  /// What was looked at once is looked at again after waiting.
  case whileForIf(Int)
  /// Two locks are taken the other way round.
  case exchangedLocks(outer: Int, inner: Int)
  /// The last one of a family takes two locks the other way round.
  case exchangedLocksOfLast(outer: Int, inner: Int)

  /// What sort of change it is.
  public var kind: Kind {
    switch self {
    case .fence: .fences
    case .atomic: .atomicSteps
    case .locked: .lock
    case .whileForIf: .lookingAgain
    case .exchangedLocks, .exchangedLocksOfLast: .lockOrder
    }
  }

  /// The sorts of changes.
  public enum Kind: String, CaseIterable, Sendable {
    case fences, atomicSteps, lock, lookingAgain, lockOrder
  }
}

/// Changes that were proved to repair a program, by exploring it.
public struct Repair: Sendable {
  /// The changes, in the order of the text.
  public var changes: [Change]
  /// The repaired program.
  public var program: Program
}

/// What was found for one sort of changes.
public struct Repairs: Sendable {
  /// The sort of changes.
  public var kind: Change.Kind
  /// All smallest repairs; those that touch fewer statements first.
  public var found: [Repair]
  /// How many sets of fewer changes were tried, none of which is enough.
  public var smallerTried: Int
  /// Whether all sets of at most so many changes were tried as were found to be needed, or allowed.
  public var isComplete: Bool
}
