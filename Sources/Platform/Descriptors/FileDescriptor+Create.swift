internal import Glibc

extension FileDescriptor {
  /// Makes a file that only its owner may read, with this text in it.
  /// - Throws: `PlatformError.call` with EEXIST when it is there already, or as the kernel refuses.
  public static func create(_ path: String, text: String) throws(PlatformError) {
    let file = FileDescriptor(
      rawValue: try SystemCall.check("open") {
        Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      })
    defer { file.close() }
    try file.write(text)
  }
}
