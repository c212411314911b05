internal import Glibc

/// Puts a new file in the place of an old one; a reader sees either of them, never a part.
public enum FileReplacement {
  /// Writes the text beside the file, waits until it is on disk, and gives it the file's name.
  ///
  /// The file that was there stays as it was when something fails.
  /// - Parameters:
  ///   - text: All the file holds afterwards.
  ///   - path: The file; its folder must exist.
  ///   - isPrivate: Whether only the owner may read it; else everybody whom the umask lets.
  /// - Throws: `PlatformError.call` with the name of the call that failed, such as "rename".
  public static func write(
    _ text: String, to path: String, isPrivate: Bool = false
  ) throws(PlatformError) {
    // The number keeps two processes that write the same file apart.
    let beside = path + ".\(getpid()).new"
    do throws(PlatformError) {
      try create(beside, text: text, permissions: isPrivate ? 0o600 : 0o644)
      try SystemCall.check("rename") { rename(beside, path) }
    } catch {
      unlink(beside)
      throw error
    }
    synchronizeFolder(of: path)
  }

  private static func create(
    _ path: String, text: String, permissions: mode_t
  ) throws(PlatformError) {
    let file = FileDescriptor(
      rawValue: try SystemCall.check("open") {
        open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions)
      })
    defer { file.close() }
    try file.write(text)
    try SystemCall.check("fsync") { fsync(file.rawValue) }
  }

  /// Makes the new name outlive a loss of power; where that is refused, the file is still in place.
  private static func synchronizeFolder(of path: String) {
    let end = path.lastIndex(of: "/")
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let descriptor = try? FileDescriptor.open(folder) else { return }
    fsync(descriptor.rawValue)
    descriptor.close()
  }
}
