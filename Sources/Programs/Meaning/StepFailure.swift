/// What a thread did wrong in a step; it ends the schedule there.
public enum StepFailure: UInt8, Equatable, Sendable {
  /// `assert` did not hold.
  case assertion
  /// A lock was given back by a thread that did not hold it.
  case unlockedByOther
  /// A thread waited, giving back a lock that it did not hold, or held more than once.
  case waitedWithoutLock
  case indexOutOfRange
  case divisionByZero
  /// An atomic step went round in a loop without an end.
  case endlessAtomicStep
  /// A value left the range of 32 bits.
  case valueTooLarge
}
