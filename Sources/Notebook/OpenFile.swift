import Glibc
internal import Platform

/// An open file of the state folder; closed, and so unlocked, when the value goes away.
struct OpenFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  /// Opens a file, made readable by its owner alone when it is new.
  init(_ path: String, _ flags: Int32) throws(NotebookError) {
    self.path = path
    // A pipe would wait for its other end.
    descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw .system(.open, path: path, code: errno) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, [S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT) else {
      throw .notAFile(path: path)
    }
  }

  deinit { close(descriptor) }

  /// Waits until no other process holds the file; a shared lock lets other readers in.
  /// - Throws: `NotebookError.locked` after a second, which no other lab needs.
  func lock(shared: Bool = false) throws(NotebookError) {
    let deadline = MonotonicClock.now() + Self.patience
    while flock(descriptor, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      guard [EWOULDBLOCK, EINTR].contains(errno) else {
        throw .system(.lock, path: path, code: errno)
      }
      if MonotonicClock.now() > deadline { throw .locked(path: path) }
      Nap.sleep(nanoseconds: Self.nap)
    }
  }

  /// The longest wait for another process, in nanoseconds.
  private static let patience = 1_000_000_000
  /// The time between two tries, in nanoseconds.
  private static let nap = 1_000_000

  func unlock() { _ = flock(descriptor, LOCK_UN) }

  func size() throws(NotebookError) -> Int {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      throw .system(.read, path: path, code: errno)
    }
    return Int(facts.st_size)
  }

  /// At most `count` bytes from an offset; fewer only at the end of the file.
  func bytes(at offset: Int, count: Int) throws(NotebookError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let taken = buffer.withUnsafeMutableBytes { whole in
        pread(descriptor, whole.baseAddress.map { $0 + filled }, count - filled, offset + filled)
      }
      if taken == 0 { break }
      if taken > 0 {
        filled += taken
      } else if errno != EINTR {
        throw .system(.read, path: path, code: errno)
      }
    }
    return Array(buffer[..<filled])
  }

  /// Hands all bytes to the system in one call and waits until they are on disk.
  ///
  /// When the disk takes only a part, the file is cut back to its former size.
  func append(_ bytes: [UInt8]) throws(NotebookError) {
    let before = try size()
    var written = write(descriptor, bytes, bytes.count)
    while written < 0, errno == EINTR { written = write(descriptor, bytes, bytes.count) }
    guard written >= 0 else { throw .system(.write, path: path, code: errno) }
    guard written == bytes.count else {
      _ = ftruncate(descriptor, before)
      throw .incompleteWrite(path: path)
    }
    try synchronize()
  }

  /// Waits until the file is on disk.
  func synchronize() throws(NotebookError) {
    guard fsync(descriptor) == 0 else { throw .system(.write, path: path, code: errno) }
  }
}
