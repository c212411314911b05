internal import Platform

/// A file that somebody names to be read or written as text.
enum TextFile {
  /// All of its text.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes that it may have; any number where none is given.
  /// - Returns: the text.
  /// - Throws: `ShellError.unreadable`, `.tooLong` and `.notUTF8`.
  static func text(of path: String, atMost limit: Int = .max) throws(ShellError) -> String {
    let bytes: [UInt8]
    do {
      let descriptor = try FileDescriptor.open(path)
      defer { descriptor.close() }
      bytes = try descriptor.readAll(atMost: limit)
    } catch {
      throw ShellError(opening: path, error)
    }
    if bytes.count > limit { throw .tooLong(path: path, bytes: limit) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path: path) }
    return text
  }

  /// Writes the text whole, or not at all.
  ///
  /// - Throws: `ShellError` where the file cannot be written.
  static func write(_ text: String, to path: String) throws(ShellError) {
    do {
      try FileReplacement.write(text, to: path)
    } catch {
      throw ShellError(writing: path, error)
    }
  }
}
