internal import Glibc

/// The directory from which the calling process reads relative paths; all its threads share it.
public enum WorkingDirectory {
  /// The absolute path.
  /// - Throws: `PlatformError.call` with ENOENT when the directory was removed meanwhile.
  public static func current() throws(PlatformError) -> String {
    guard let path = getcwd(nil, 0) else { throw .call("getcwd", errno: errno) }
    defer { free(path) }
    return String(cString: path)
  }

  /// Moves the calling process to another directory.
  /// - Throws: `PlatformError.call` with ENOENT, ENOTDIR or EACCES.
  public static func change(to path: String) throws(PlatformError) {
    try SystemCall.check("chdir") { chdir(path) }
  }
}
