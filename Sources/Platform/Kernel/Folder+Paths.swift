internal import Glibc

extension Folder {
  /// The path without symbolic links; nil when nothing is there.
  public static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether the caller may run the file as a program.
  public static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Where a worker makes its own temporary folders: the run's folder, which is removed with it.
  public static var forTemporaryFiles: String {
    ProcessEnvironment.nonEmptyValue(of: "TMPDIR") ?? "/tmp"
  }

  /// Makes a new folder for temporary files that only its owner may enter.
  /// - Throws: `PlatformError.call` when the folder around it does not allow it.
  public static func makeTemporary(named name: String) throws(PlatformError) -> String {
    try makePrivate(startingWith: "\(forTemporaryFiles)/conlab-\(name)-")
  }
}
