internal import Glibc
internal import Platform

/// The lines entered before, in memory and in a file that several processes append to.
///
/// Each line is appended under a lock as it is entered, so a crash loses nothing and two processes
/// keep each other's lines; a process sees the lines of others when it starts. A history that
/// cannot be written is no reason to fail: the lines then last as long as the process.
public final class HistoryStore {
  /// The lines in the order they were entered.
  private(set) var entries: [String] = []
  private let path: String?
  private let limit: Int

  /// Reads the file, skips lines that are no entries, and shortens it when it is too long.
  /// - Parameters:
  ///   - path: The file, made with access for its owner only; nil keeps the lines in memory.
  ///   - limit: The number of lines kept.
  public init(path: String?, limit: Int = 5000) {
    self.path = path
    self.limit = limit
    guard let path else { return }
    withLockedFile { file in
      let lines = HistoryStore.contents(of: file).split(separator: UInt8(ascii: "\n"))
      entries = lines.compactMap { HistoryEntry.decoded($0) }.suffix(limit)
      if lines.count > limit + limit / 4 {
        let text = entries.map { HistoryEntry.encoded($0) + "\n" }.joined()
        try? FileReplacement.write(text, to: path, isPrivate: true)
      }
    }
  }

  /// Adds a line, unless it repeats the one before, is blank, or begins with a space.
  func append(_ line: String) {
    guard HistoryEntry.isKept(line), line != entries.last else { return }
    entries.append(line)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    withLockedFile { file in
      // A process that died in the middle of a write left a line without its end.
      var last = UInt8(ascii: "\n")
      let end = lseek(file, 0, SEEK_END)
      if end > 0 { pread(file, &last, 1, end - 1) }
      let torn = last == UInt8(ascii: "\n") ? "" : "\n"
      try? FileDescriptor(rawValue: file).write(torn + HistoryEntry.encoded(line) + "\n")
    }
  }

  /// Opens and locks the file the path names now; another process may have replaced it meanwhile.
  private func withLockedFile(_ body: (Int32) -> Void) {
    guard let path else { return }
    while true {
      let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      if file < 0 { return }
      defer { close(file) }
      while flock(file, LOCK_EX) != 0 { if errno != EINTR { return } }
      var opened = stat()
      var named = stat()
      guard fstat(file, &opened) == 0 else { return }
      guard stat(path, &named) == 0, named.st_ino == opened.st_ino else { continue }
      return body(file)
    }
  }

  private static func contents(of file: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    // A larger file was not written by this class.
    while all.count < 64 << 20 {
      let count = pread(file, &part, part.count, all.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      all += part[..<count]
    }
    return all
  }
}
