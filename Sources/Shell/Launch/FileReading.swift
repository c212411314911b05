internal import Platform

/// Reading a file that somebody named.
enum FileReading {
  /// The whole text of a file.
  static func text(of path: String) throws(ShellError) -> String {
    let bytes: [UInt8]
    do {
      let descriptor = try FileDescriptor.open(path)
      defer { descriptor.close() }
      bytes = try descriptor.readAll()
    } catch {
      throw ShellError(opening: path, error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path: path) }
    return text
  }
}
