/// One process as /proc/PID/stat shows it (proc_pid_stat(5)).
public struct ProcessStatus: Equatable, Sendable {
  /// The identifier of the process.
  public let identifier: Int32
  /// The name of the program, cut at 15 bytes; it may hold blanks and parentheses.
  public let name: String
  /// What it is doing; nil for a letter this program does not know.
  public let state: ProcessState?
  /// Its parent.
  public let parent: Int32
  /// Its process group.
  public let group: Int32
  /// Its session.
  public let session: Int32
  /// Whether it has ended and only waits to be reaped.
  public var isZombie: Bool { state == .zombie || state == .dead }

  /// Understands the text of the file, or returns nil.
  public init?(text: String) {
    // The name stands in parentheses and may hold some itself; the last one closes it.
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close,
      let identifier = Int32(String(text[..<open]).trimmed)
    else { return nil }
    let fields = text[text.index(after: close)...].split { $0.isWhitespace }
    // Field 3 of the manual page is the first one after the name.
    func number(_ field: Int) -> Int? { field - 3 < fields.count ? Int(fields[field - 3]) : nil }
    guard let letter = fields.first?.first, let parent = number(4), let group = number(5),
      let session = number(6)
    else { return nil }
    self.identifier = identifier
    name = String(text[text.index(after: open)..<close])
    state = ProcessState(rawValue: letter)
    self.parent = Int32(truncatingIfNeeded: parent)
    self.group = Int32(truncatingIfNeeded: group)
    self.session = Int32(truncatingIfNeeded: session)
  }

  /// The process with this identifier, at this moment.
  /// - Throws: `PlatformError.call` with ENOENT or ESRCH when there is none.
  public static func read(_ process: Int32) throws(PlatformError) -> ProcessStatus {
    let path = "/proc/\(process)/stat"
    guard let status = ProcessStatus(text: try KernelText.read(path)) else {
      throw .unreadable(path: path)
    }
    return status
  }
}
