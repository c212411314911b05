internal import Glibc

/// A file that is read whole, such as those of /proc.
public enum SmallFile {
  /// The text of the file, or nil when it cannot be read; invalid UTF-8 is replaced.
  public static func text(of path: String) -> String? {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    if number < 0 { return nil }
    let file = FileDescriptor(rawValue: number)
    defer { file.close() }
    guard let bytes = try? file.readAll() else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
