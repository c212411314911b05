/// How the resident memory of a process is shared, from /proc/PID/smaps_rollup, in bytes.
///
/// Source of the terms: proc_pid_smaps(5). Reading it walks all pages of the process.
public struct MemoryShare: Equatable, Sendable {
  /// All pages in use (RSS).
  public let resident: Int
  /// Pages in use, each divided by the number of its users (PSS); these add up over processes.
  public let proportional: Int
  /// The part of `proportional` that no file holds.
  ///
  /// It is what processes really add, since the pages of a file are in memory once for all. A
  /// kernel before 5.4 does not tell; there it is the whole.
  public let proportionalAnonymous: Int
  /// Pages no other process uses (USS): what would be free if the process ended.
  public let unique: Int
  /// Pages that others use too.
  public let shared: Int

  /// Understands the text of the file, or returns nil.
  public init?(text: String) {
    let numbers = KernelText.numbers(text)
    guard let resident = numbers["Rss"], let proportional = numbers["Pss"],
      let clean = numbers["Private_Clean"], let dirty = numbers["Private_Dirty"],
      let sharedClean = numbers["Shared_Clean"], let sharedDirty = numbers["Shared_Dirty"]
    else { return nil }
    self.resident = resident
    self.proportional = proportional
    proportionalAnonymous = numbers["Pss_Anon"] ?? proportional
    unique = clean + dirty
    shared = sharedClean + sharedDirty
  }

  /// The shares of the process with this identifier, at this moment.
  /// - Throws: `PlatformError.call` when there is no such process or it may not be looked into.
  public static func read(_ process: Int32) throws(PlatformError) -> MemoryShare {
    let path = "/proc/\(process)/smaps_rollup"
    guard let share = MemoryShare(text: try KernelText.read(path)) else {
      throw .unreadable(path: path)
    }
    return share
  }
}
