internal import Glibc
internal import Platform

/// Writing a file that somebody asked for: whole, or not at all.
enum FileWriting {
  /// Writes the text beside the file, then puts it in the file's place.
  static func write(_ text: String, to path: String) throws(ShellError) {
    let beside = path + ".\(getpid()).new"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    let file = FileDescriptor(rawValue: descriptor)
    do {
      try file.write(text)
    } catch {
      file.close()
      unlink(beside)
      if case .call(_, let code) = error { throw .unwritable(path: path, errno: code) }
      throw .unwritable(path: path, errno: EIO)
    }
    file.close()
    guard rename(beside, path) == 0 else {
      let code = errno
      unlink(beside)
      throw .unwritable(path: path, errno: code)
    }
  }
}
