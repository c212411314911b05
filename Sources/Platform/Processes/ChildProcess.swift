internal import CLinux
internal import Glibc

/// A program started as a child of the caller, who must wait for it once.
public struct ChildProcess: Sendable {
  /// The process identifier; it stays taken until the child was waited for.
  public let identifier: Int32

  /// Which family of processes a new child belongs to.
  public enum Belonging: Sendable {
    /// The caller's own process group; a Ctrl-C at the terminal reaches it.
    case callersGroup
    /// A process group of its own, in the caller's session.
    case ownGroup
    /// A session of its own, without the caller's terminal.
    case ownSession
  }

  /// What to start, and everything the child inherits.
  public struct Request: Sendable {
    /// A path, or a name to look up in PATH.
    public var program: String
    /// All arguments, the program's own name as the first one.
    public var arguments: [String]
    /// The whole environment, as NAME=VALUE.
    public var environment: [String]
    /// The descriptor at index i becomes number i in the child; nil stands for /dev/null.
    public var descriptors: [FileDescriptor?]
    /// The child's working directory; nil keeps the caller's.
    public var folder: String?
    /// Limits set in the child before the program starts.
    public var limits: [ResourceLimit] = []
    /// The child's session and process group.
    public var belonging = Belonging.ownGroup
    /// Whether the kernel kills the child when the thread that started it ends.
    public var diesWithParent = false

    /// A program with its arguments; descriptors beyond the list are closed in the child.
    public init(
      program: String, arguments: [String], environment: [String],
      descriptors: [FileDescriptor?] = [nil, nil, nil]
    ) {
      self.program = program
      self.arguments = arguments
      self.environment = environment
      self.descriptors = descriptors
    }
  }

  /// Starts the program with default signal dispositions and an empty signal mask.
  /// - Throws: `PlatformError.call` with the reason why the program could not be started.
  public init(_ request: Request) throws(PlatformError) {
    let limits = request.limits.map {
      clinux_limit(
        resource: $0.resource.number, soft: UInt64($0.soft), hard: UInt64($0.hard))
    }
    let descriptors = request.descriptors.map { $0?.rawValue ?? -1 }
    var process: pid_t = 0
    let failure = CStringList.with(request.arguments) { arguments in
      CStringList.with(request.environment) { environment in
        CStringList.with([request.program] + (request.folder.map { [$0] } ?? [])) { places in
          limits.withUnsafeBufferPointer { limits in
            descriptors.withUnsafeBufferPointer { descriptors -> Int32 in
              guard let table = descriptors.baseAddress, let program = places[0] else {
                return EINVAL
              }
              // A null pointer ends the list, and so stands for a folder that nobody named.
              var request = clinux_spawn_request(
                program: program, arguments: arguments, environment: environment,
                descriptors: table, descriptor_count: Int32(descriptors.count), folder: places[1],
                limits: limits.baseAddress, limit_count: Int32(limits.count),
                new_session: request.belonging == .ownSession,
                new_group: request.belonging == .ownGroup,
                dies_with_parent: request.diesWithParent)
              return clinux_spawn(&request, &process)
            }
          }
        }
      }
    }
    if failure != 0 { throw .call("exec", errno: failure) }
    identifier = process
  }

  /// Waits for the child to end and frees its identifier.
  /// - Throws: `PlatformError.call` when it was waited for before.
  public func wait() throws(PlatformError) -> ExitStatus { try ExitStatus.wait(for: identifier) }

  /// Waits for the child to end, and tells what it and the children it waited for have used.
  /// - Throws: `PlatformError.call` when it was waited for before.
  public func waitForEnding() throws(PlatformError) -> ForkedProcess.Ending {
    try ForkedProcess.Ending.wait(for: identifier)
  }

  /// Opens a descriptor that becomes readable when the child ends; the caller closes it.
  /// - Throws: `PlatformError.call` when it was waited for before.
  public func openDescriptor() throws(PlatformError) -> FileDescriptor {
    try .ofProcess(identifier)
  }

  /// The status of the child when it has ended already, else nil; never blocks.
  /// - Throws: `PlatformError.call` when it was waited for before.
  public func poll() throws(PlatformError) -> ExitStatus? { try ExitStatus.poll(identifier) }

  /// Whether the child was stopped, has ended or is still running; never blocks.
  /// - Throws: `PlatformError.call` when it was waited for before.
  public func watch() throws(PlatformError) -> ChildState { try ExitStatus.watch(identifier) }
}
