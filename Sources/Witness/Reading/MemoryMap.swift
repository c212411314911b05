/// The files that a process has mapped, from the text of /proc/PID/maps.
public struct MemoryMap: Equatable, Sendable {
  /// A file and where its first byte lies in memory.
  public struct File: Equatable, Sendable {
    /// The path of the file.
    public let path: String
    /// The address of the byte at offset 0 of the file.
    public let start: UInt64
  }

  /// The files in the order of their addresses, each once.
  public let files: [File]

  /// Understands the text; lines that mean something else are passed over.
  public init(text: String) {
    var seen: Set<Substring> = []
    var files: [File] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
      guard fields.count == 6, let path = fields.last?.drop(while: { $0 == " " }),
        path.hasPrefix("/"), UInt64(fields[2], radix: 16) == 0,
        let start = UInt64(fields[0].prefix { $0 != "-" }, radix: 16), seen.insert(path).inserted
      else { continue }
      files.append(File(path: String(path), start: start))
    }
    self.files = files
  }

  /// The file of that path.
  public func file(_ path: String) -> File? { files.first { $0.path == path } }
}
