internal import Glibc
public import Platform

/// A private folder for one test, removed with all it holds when the last reference goes.
public final class TemporaryFolder: Sendable {
  /// The absolute path.
  public let path: String

  /// Makes an empty folder.
  ///
  /// - Throws: `PlatformError.call` when the system refuses.
  public init() throws(PlatformError) {
    path = try Folder.makePrivate(startingWith: "/tmp/conlab-test-")
  }

  deinit { Folder.remove(path) }

  /// Writes a file below the folder, making the folders it needs.
  ///
  /// - Throws: `PlatformError.call` when the system refuses.
  public func write(_ bytes: [UInt8], to name: String) throws(PlatformError) {
    let parts = name.split(separator: "/")
    for count in 1..<max(1, parts.count) {
      mkdir(path + "/" + parts.prefix(count).joined(separator: "/"), 0o700)
    }
    guard let file = fopen(path + "/" + name, "w") else { throw .call("fopen", errno: errno) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw .call("fwrite", errno: errno) }
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
  public func mode(of name: String = "") -> UInt32? {
    var facts = stat()
    return stat(path + "/" + name, &facts) == 0 ? facts.st_mode & 0o7777 : nil
  }

  /// The names in a folder below this one, sorted, hidden ones included.
  public func names(in name: String = "") -> [String] {
    Folder.names(in: path + "/" + name).sorted()
  }
}
