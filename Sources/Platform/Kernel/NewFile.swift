internal import Glibc

/// A file that nobody had before: a name that is taken is left alone, and the next number is tried.
public enum NewFile {
  private static let mostNumbers = 999

  /// Writes the text to `NAME.ENDING`, or to `NAME-2.ENDING` and so on where that is taken.
  ///
  /// - Returns: the path of the file that was written.
  /// - Throws: `PlatformError.call` with the name of the call that failed, such as "open".
  public static func write(
    _ text: String, named name: String, ending: String
  ) throws(PlatformError) -> String {
    for number in 1..<mostNumbers {
      let path = (number == 1 ? name : "\(name)-\(number)") + "." + ending
      if try create(path, text) { return path }
    }
    throw .call("open", errno: EEXIST)
  }

  /// Writes the text to a new file; false where the name is taken.
  private static func create(_ path: String, _ text: String) throws(PlatformError) -> Bool {
    let file: FileDescriptor
    do {
      file = FileDescriptor(
        rawValue: try SystemCall.check("open") {
          open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        })
    } catch .call(_, EEXIST) {
      return false
    }
    defer { file.close() }
    try file.write(text)
    return true
  }
}
