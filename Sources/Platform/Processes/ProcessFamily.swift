/// The threads and the children of a process, as /proc lists them.
public enum ProcessFamily {
  /// The identifiers of the threads, in rising order.
  /// - Throws: `PlatformError.call` with ENOENT when there is no such process.
  public static func threads(of process: Int32) throws(PlatformError) -> [Int32] {
    try Folder.list("/proc/\(process)/task").compactMap { Int32($0) }.sorted()
  }

  /// The identifiers of the children, zombies included, in rising order.
  ///
  /// Looks at every process of the machine, because not every kernel lists the children of one.
  public static func children(of process: Int32) throws(PlatformError) -> [Int32] {
    try Folder.list("/proc").compactMap { Int32($0) }.filter { candidate in
      // A process may end between the listing and the look at it; then it is no child any more.
      (try? ProcessStatus.read(candidate))?.parent == process
    }.sorted()
  }
}
