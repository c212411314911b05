internal import Platform

/// An error on its way from a forked child to its parent, through memory both share.
///
/// The text form is private to one run of the program: fields separated by a byte no name holds.
struct ErrorTransport {
  private static let byteCount = 512
  private let memory: SharedMemory

  init() throws(PlatformError) {
    memory = try SharedMemory(byteCount: ErrorTransport.byteCount)
  }

  /// Stores the error; called by the child before it ends.
  func store(_ error: PlatformError) {
    let bytes = Array(error.fields.joined(separator: "\u{1f}").utf8).prefix(
      ErrorTransport.byteCount - 1)
    memory.base.copyMemory(from: Array(bytes), byteCount: bytes.count)
  }

  /// Runs the body of a child and stores its error.
  /// - Returns: the exit code of the child.
  func exitCode(of body: () throws(PlatformError) -> Void) -> Int32 {
    do throws(PlatformError) {
      try body()
      return 0
    } catch {
      store(error)
      return 1
    }
  }

  /// The error a child stored, if it did; called by the parent after the wait.
  func load() -> PlatformError? {
    let bytes = UnsafeRawBufferPointer(start: memory.base, count: ErrorTransport.byteCount)
    let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    return PlatformError(
      fields: text.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init))
  }
}

extension PlatformError {
  /// The facts of the error as text, the kind first.
  fileprivate var fields: [String] {
    switch self {
    case .call(let name, let errno): ["call", name, "\(errno)"]
    case .forkWithThreads(let count): ["threads", "\(count)"]
    case .unsupported(let name, let reason): ["unsupported", name, reason]
    case .childEnded(.exited(let code)): ["exited", "\(code)"]
    case .childEnded(.signaled(let signal, let dumped)):
      ["signaled", "\(signal.rawValue)", "\(dumped)"]
    case .teamIncomplete(let made, let wanted, let errno):
      ["team", "\(made)", "\(wanted)", "\(errno)"]
    case .unreadable(let path): ["unreadable", path]
    }
  }

  fileprivate init?(fields: [String]) {
    let numbers = fields.map { Int($0) ?? 0 }
    switch (fields.first, fields.count) {
    case ("call", 3): self = .call(fields[1], errno: Int32(numbers[2]))
    case ("threads", 2): self = .forkWithThreads(count: numbers[1])
    case ("unsupported", 3): self = .unsupported(fields[1], reason: fields[2])
    case ("exited", 2): self = .childEnded(.exited(code: Int32(numbers[1])))
    case ("signaled", 3):
      self = .childEnded(
        .signaled(Signal(rawValue: Int32(numbers[1])), coreDumped: fields[2] == "true"))
    case ("team", 4):
      self = .teamIncomplete(made: numbers[1], wanted: numbers[2], errno: Int32(numbers[3]))
    case ("unreadable", 2): self = .unreadable(path: fields[1])
    default: return nil
    }
  }
}
