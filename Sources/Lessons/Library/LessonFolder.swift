internal import Glibc
internal import Platform

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
    let names: [String]
    do {
      names = try Folder.list(folder)
    } catch {
      throw .unreadable(path: folder, code: error.code)
    }
    for name in names where !name.hasPrefix(".") {
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
    do {
      let file = try FileDescriptor.open(path)
      defer { file.close() }
      return try file.readAll()
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
  }
}
