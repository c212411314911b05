/// The memory of one process as /proc/PID/status shows it, in bytes (proc_pid_status(5)).
///
/// A zombie has no memory any more: all bytes are 0.
public struct ProcessMemory: Equatable, Sendable {
  /// The address space, used or only reserved.
  public let virtualByteCount: Int
  /// The tables that map addresses to pages.
  public let pageTableByteCount: Int

  /// Understands the text of the file, or returns nil.
  public init?(text: String) {
    let numbers = KernelText.numbers(text)
    if numbers["Threads"] == nil { return nil }
    virtualByteCount = numbers["VmSize"] ?? 0
    pageTableByteCount = numbers["VmPTE"] ?? 0
  }

  /// The memory of the process with this identifier, at this moment.
  /// - Throws: `PlatformError.call` with ENOENT or ESRCH when there is none.
  public static func read(_ process: Int32) throws(PlatformError) -> ProcessMemory {
    let path = "/proc/\(process)/status"
    guard let memory = ProcessMemory(text: try KernelText.read(path)) else {
      throw .unreadable(path: path)
    }
    return memory
  }

  /// The resident bytes alone, shared pages counted in full; the cheapest to read.
  /// - Returns: nil when there is no such process.
  public static func resident(of process: Int32) -> Int? {
    let fields = KernelText.readIfPresent("/proc/\(process)/statm")?.split(separator: " ") ?? []
    return fields.count > 1 ? Int(fields[1]).map { $0 * MemoryPage.byteCount } : nil
  }

  /// The resident bytes, each shared page divided by the number of its users; walks all pages.
  /// - Returns: nil when there is no such process or it may not be looked into.
  public static func proportional(of process: Int32) -> Int? {
    (try? MemoryShare.read(process))?.proportional
  }
}
