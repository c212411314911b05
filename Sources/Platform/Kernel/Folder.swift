internal import Glibc

/// Folders of the file system: made private, listed, locked and removed with all they hold.
public enum Folder {
  /// The names in a folder without "." and ".."; none when it cannot be read.
  public static func names(in path: String) -> [String] { (try? list(path)) ?? [] }

  /// The names in a folder without "." and "..", in the order of the file system.
  /// - Throws: `PlatformError.call` when the folder cannot be read.
  public static func list(_ path: String) throws(PlatformError) -> [String] {
    guard let listing = opendir(path) else { throw .call("opendir", errno: errno) }
    return names(from: listing)
  }

  /// Makes a new folder that only its owner may enter, named like the start with six letters added.
  /// - Throws: `PlatformError.call` when the parent folder does not allow it.
  public static func makePrivate(startingWith start: String) throws(PlatformError) -> String {
    var template = Array((start + "XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    if !made { throw .call("mkdtemp", errno: errno) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Makes the folder and those above it where they are missing.
  /// - Throws: `PlatformError.call` when one of them cannot be made.
  public static func make(_ path: String) throws(PlatformError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o777) != 0, errno != EEXIST else { continue }
      // An existing folder may refuse for another reason first, such as a read-only disk.
      let code = errno
      guard access(made, F_OK) == 0 else { throw .call("mkdir", errno: code) }
    }
  }

  /// Opens the folder and takes its lock, or returns nil when another process holds the lock.
  ///
  /// The lock (flock) lasts until every copy of the descriptor is closed, in whichever process.
  public static func lock(_ path: String) -> FileDescriptor? {
    let number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 { return nil }
    if flock(number, LOCK_EX | LOCK_NB) == 0 { return FileDescriptor(rawValue: number) }
    close(number)
    return nil
  }

  /// Whether the descriptor still is the folder of this path and belongs to the caller.
  public static func isOwned(_ folder: FileDescriptor, at path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(folder.rawValue, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
      && opened.st_uid == geteuid()
  }

  /// Removes the folder and everything in it; follows no symbolic link, stays quiet when it is gone.
  public static func remove(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if folder >= 0 { empty(folder) }
    rmdir(path)
  }

  /// Removes one file; stays quiet when it is gone.
  public static func removeFile(_ path: String) { unlink(path) }

  /// Removes everything in the folder and closes its descriptor.
  private static func empty(_ folder: Int32) {
    guard let listing = fdopendir(folder) else {
      close(folder)
      return
    }
    let place = dup(folder)
    defer { close(place) }
    for name in names(from: listing) where unlinkat(place, name, 0) != 0 {
      // A worker may have taken its owner's rights to a folder away.
      fchmodat(place, name, 0o700, 0)
      let inner = openat(place, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if inner >= 0 { empty(inner) }
      unlinkat(place, name, AT_REMOVEDIR)
    }
  }

  /// The names in an open listing, which is closed.
  private static func names(from listing: OpaquePointer) -> [String] {
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
