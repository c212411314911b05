/// The memory of one process as /proc/PID/status shows it, in bytes (proc_pid_status(5)).
///
/// A zombie has no memory any more: all bytes are 0.
public struct ProcessMemory: Equatable, Sendable {
  /// The address space, used or only reserved.
  public let virtualByteCount: Int
  /// The memory in use, with all pages shared with others.
  public let residentByteCount: Int
  /// The most that was ever in use.
  public let peakResidentByteCount: Int
  /// The tables that map addresses to pages.
  public let pageTableByteCount: Int
  /// The number of threads.
  public let threadCount: Int
  /// Times the first thread gave the processor up.
  public let voluntarySwitches: Int
  /// Times the first thread lost the processor.
  public let involuntarySwitches: Int

  /// Understands the text of the file, or returns nil.
  public init?(text: String) {
    let numbers = KernelText.numbers(text)
    guard let threads = numbers["Threads"], let voluntary = numbers["voluntary_ctxt_switches"],
      let involuntary = numbers["nonvoluntary_ctxt_switches"]
    else { return nil }
    virtualByteCount = numbers["VmSize"] ?? 0
    residentByteCount = numbers["VmRSS"] ?? 0
    peakResidentByteCount = numbers["VmHWM"] ?? 0
    pageTableByteCount = numbers["VmPTE"] ?? 0
    threadCount = threads
    voluntarySwitches = voluntary
    involuntarySwitches = involuntary
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
