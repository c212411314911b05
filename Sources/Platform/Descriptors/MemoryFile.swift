internal import CLinux

/// A file without a name that lives in memory and vanishes with its last descriptor.
public enum MemoryFile {
  /// Creates an empty one, closed on exec; the caller closes it.
  /// - Parameter name: what /proc shows for it, at most 249 bytes; names need not differ.
  /// - Returns: the descriptor of the file.
  /// - Throws: `PlatformError.call` with EMFILE, ENFILE or ENOMEM at a limit.
  public static func create(named name: String) throws(PlatformError) -> FileDescriptor {
    FileDescriptor(
      rawValue: try SystemCall.check("memfd_create") { name.withCString(clinux_memory_file) })
  }
}
