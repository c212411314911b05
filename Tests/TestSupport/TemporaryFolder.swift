public import Glibc
internal import Platform

/// A private folder for one test, removed with all it holds when the last reference goes.
public final class TemporaryFolder: Sendable {
  /// The absolute path.
  public let path: String

  /// Makes an empty folder.
  ///
  /// - Throws: `Failure` with the system's code.
  public init() throws(Failure) {
    var template = Array("/tmp/conlab-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Folder.remove(path) }

  /// The system refused; the code is an `errno`.
  public struct Failure: Error {
    /// The system's code.
    public let code: Int32
  }

  /// Writes a file below the folder, making the folders it needs.
  ///
  /// - Throws: `Failure` with the system's code.
  public func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    let parts = name.split(separator: "/")
    for count in 1..<max(1, parts.count) {
      mkdir(path + "/" + parts.prefix(count).joined(separator: "/"), 0o700)
    }
    guard let file = fopen(path + "/" + name, "w") else { throw Failure(code: errno) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw Failure(code: errno) }
  }

  /// The bytes of a file below the folder; nil when there is none.
  public func read(_ name: String) -> [UInt8]? {
    guard let file = fopen(path + "/" + name, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  /// The permission bits of a file below the folder, or of the folder itself; nil without it.
  public func mode(of name: String = "") -> mode_t? {
    var facts = stat()
    return stat(path + "/" + name, &facts) == 0 ? facts.st_mode & 0o7777 : nil
  }

  /// The names in a folder below this one, sorted, hidden ones included.
  public func names(in name: String = "") -> [String] {
    Folder.names(in: path + "/" + name).sorted()
  }
}
