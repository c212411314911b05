import Glibc

/// The notebook's file: one JSON object a line, only ever added to.
///
/// Several shells may write at once. A writer that dies in the middle of an entry loses that
/// entry and no other.
public struct Journal: Sendable {
  /// What could be read.
  public struct Contents: Equatable, Sendable {
    /// The entries in the order they were written.
    public var entries: [NotebookEntry]
    /// How many lines are no entries, because a writer died or a disk failed.
    public var brokenLines: Int

    /// What a reader found.
    public init(entries: [NotebookEntry] = [], brokenLines: Int = 0) {
      self.entries = entries
      self.brokenLines = brokenLines
    }
  }

  /// Where the file is.
  public let folder: StateFolder

  private static let newline = UInt8(ascii: "\n")

  /// The journal of a state folder; nothing is made before something is appended.
  public init(folder: StateFolder) { self.folder = folder }

  /// Writes an entry to disk and gives it the next number.
  ///
  /// - Parameters:
  ///   - content: what to remember.
  ///   - seconds: the moment in seconds since the beginning of 1970, UTC.
  /// - Returns: the entry as written.
  /// - Throws: `NotebookError`; the file is then as it was, or ends in a piece that reading skips.
  @discardableResult
  public func append(
    _ content: NotebookEntry.Content, at seconds: Double
  ) throws(NotebookError) -> NotebookEntry {
    try folder.create()
    let file = try OpenFile(folder.journalPath, O_RDWR | O_CREAT | O_APPEND)
    try file.lock()
    let size = try file.size()
    let entry = NotebookEntry(
      id: try Self.lastIdentifier(in: file, size: size) + 1, seconds: seconds, content: content)
    var line = try JournalLine.encode(entry)
    // A writer that died left its line open; it must not swallow this one.
    if size > 0, try file.bytes(at: size - 1, count: 1) != [Self.newline] {
      line.insert(Self.newline, at: 0)
    }
    try file.append(line)
    if size == 0 { try OpenFile(folder.path, O_RDONLY | O_DIRECTORY).synchronize() }
    return entry
  }

  /// All entries.
  ///
  /// - Throws: `NotebookError.system`; a file that does not exist yet is empty, not an error.
  public func contents() throws(NotebookError) -> Contents {
    var contents = Contents()
    try forEachLine { line in
      if let entry = JournalLine.decode(line) {
        contents.entries.append(entry)
      } else {
        contents.brokenLines += 1
      }
    }
    return contents
  }

  /// The entry of a number, or none; lines of other entries are not interpreted.
  ///
  /// - Throws: `NotebookError.system`.
  public func entry(_ id: Int) throws(NotebookError) -> NotebookEntry? {
    var found: NotebookEntry?
    try forEachLine { line in
      if found == nil, JournalLine.id(of: line) == id { found = JournalLine.decode(line) }
    }
    return found
  }

  /// Hands over one line after the other, so that memory holds one at a time.
  func forEachLine(_ body: (ArraySlice<UInt8>) -> Void) throws(NotebookError) {
    guard access(folder.journalPath, F_OK) == 0 else { return }
    let file = try OpenFile(folder.journalPath, O_RDONLY)
    // Under the lock nobody is in the middle of a line; what is there then never changes.
    try file.lock(shared: true)
    let size = try file.size()
    file.unlock()
    var offset = 0
    var pending: [UInt8] = []
    while offset < size {
      let part = try file.bytes(at: offset, count: min(262_144, size - offset))
      if part.isEmpty { break }
      offset += part.count
      var rest = part[...]
      while let end = Self.lineEnd(in: rest) {
        let line = pending.isEmpty ? rest[..<end] : (pending + rest[..<end])[...]
        if !line.isEmpty { body(line) }
        pending.removeAll()
        rest = rest[(end + 1)...]
      }
      pending += rest
    }
    if !pending.isEmpty { body(pending[...]) }
  }

  private static func lineEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress, let found = memchr(start, Int32(newline), raw.count) else {
        return nil
      }
      return bytes.startIndex + (UnsafeRawPointer(found) - start)
    }
  }

  /// The number of the last line that has one, found from the end; 0 in an empty journal.
  private static func lastIdentifier(
    in file: borrowing OpenFile, size: Int
  ) throws(NotebookError) -> Int {
    var end = size
    while end > 0 {
      let start = max(0, end - 65_536)
      let part = try file.bytes(at: start, count: end - start)
      for index in part.indices.reversed() {
        let isLineStart = index == 0 ? start == 0 : part[index - 1] == newline
        guard isLineStart else { continue }
        let prefix = try file.bytes(at: start + index, count: JournalLine.prefixLength)
        if let id = JournalLine.id(of: prefix) { return id }
      }
      // One byte of overlap: a line that begins exactly here is seen with the newline before it.
      end = start == 0 ? 0 : start + 1
    }
    return 0
  }
}
