import Glibc

/// Reads a folder of content files; the one file of the room that touches the world.
enum LessonFolder {
  /// Regular files at any depth, relative to the folder and sorted; hidden names are passed over.
  static func paths(below folder: String) throws(LibraryError) -> [String] {
    var result: [String] = []
    // A folder that contains a link to itself must end somewhere.
    try collect(folder: folder, prefix: "", depth: 8, into: &result)
    return result.sorted()
  }

  private static func collect(
    folder: String, prefix: String, depth: Int, into result: inout [String]
  ) throws(LibraryError) {
    guard let stream = opendir(folder) else { throw .unreadable(path: folder, code: errno) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      var facts = stat()
      guard stat(path, &facts) == 0 else { continue }
      if facts.st_mode & S_IFMT == S_IFREG {
        result.append(prefix + name)
      } else if facts.st_mode & S_IFMT == S_IFDIR, depth > 0 {
        try collect(folder: path, prefix: prefix + name + "/", depth: depth - 1, into: &result)
      }
    }
  }

  /// All bytes of one file.
  static func contents(of path: String) throws(LibraryError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &part, part.count)
      if count > 0 {
        bytes.append(contentsOf: part[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .unreadable(path: path, code: errno)
      }
    }
  }
}
