internal import Glibc

/// A limit the kernel enforces on one process and passes on to its children (setrlimit).
public struct ResourceLimit: Equatable, Sendable {
  /// What is limited, and in which unit.
  public enum Resource: Sendable, CaseIterable {
    /// Processor time, in seconds.
    case processorTime
    /// Virtual memory of the process, in bytes.
    case addressSpace
    /// Processes and threads of the user, all of the machine counted; the superuser is exempt.
    case tasks
    /// Highest number of a file descriptor plus one.
    case openFiles
    /// Size of a file being written, in bytes.
    case fileSize
    /// Size of a core file, in bytes.
    case coreSize

    var number: Int32 {
      switch self {
      case .processorTime: Int32(RLIMIT_CPU.rawValue)
      case .addressSpace: Int32(RLIMIT_AS.rawValue)
      case .tasks: Int32(__RLIMIT_NPROC.rawValue)
      case .openFiles: Int32(RLIMIT_NOFILE.rawValue)
      case .fileSize: Int32(RLIMIT_FSIZE.rawValue)
      case .coreSize: Int32(RLIMIT_CORE.rawValue)
      }
    }
  }

  /// What is limited.
  public let resource: Resource
  /// The value at which the kernel refuses or signals.
  public let soft: Int
  /// The value the process itself cannot go beyond.
  public let hard: Int

  /// A limit, in the unit of the resource; a limit above the caller's own is lowered to that.
  public init(_ resource: Resource, soft: Int, hard: Int) {
    self.resource = resource
    self.soft = soft
    self.hard = hard
  }
}
