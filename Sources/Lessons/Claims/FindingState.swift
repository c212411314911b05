/// What is known of one finding of one command.
public enum FindingState: Hashable, Sendable {
  /// Why nothing is known.
  public enum Gap: String, Hashable, Sendable {
    /// The command has not been run yet.
    case notMeasured = "not-measured"
    /// It was run and could not tell.
    case inconclusive
    /// It was run, and its result says nothing about the finding.
    case undecided
    /// It was stopped before its end.
    case unfinished
    /// It was run while the machine was busy with other things, which alone may be the reason.
    case disturbed
    /// It needs a Python interpreter, and none was found.
    case noInterpreter = "no-interpreter"
  }

  /// It has this value.
  case value(String)
  /// It has none.
  case gap(Gap)
}
