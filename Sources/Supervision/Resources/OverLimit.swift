/// A limit that ended a run.
public struct OverLimit: Error, Equatable, Sendable {
  /// What was limited, in the unit of the limit.
  public enum Kind: String, Sendable {
    /// Seconds of processor time of one process.
    case processorTime = "processor-time"
    /// Bytes of resident memory of all processes.
    case memory
    /// Processes at the same time.
    case processes
    /// Bytes of one file.
    case fileSize = "file-size"
    /// Bytes of all records.
    case records
    /// Bytes of one record.
    case recordLength = "record-length"
    /// Bytes of standard output or standard error.
    case output
    /// Milliseconds from start to end, when only the keeper noticed.
    case wallTime = "wall-time"
  }

  /// What was limited.
  public let kind: Kind
  /// The limit, in the unit of the kind.
  public let allowed: Int
  /// What was seen when the run was stopped, at least; in the unit of the kind.
  public let seen: Int

  /// A limit and what was seen.
  public init(kind: Kind, allowed: Int, seen: Int) {
    self.kind = kind
    self.allowed = allowed
    self.seen = seen
  }
}
