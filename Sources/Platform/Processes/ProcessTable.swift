internal import CLinux
internal import Glibc

/// The processes of the machine as /proc shows them at one moment.
///
/// Each process is read on its own, so processes that start or end meanwhile may be missing.
public struct ProcessTable: Sendable {
  /// One process, as its `stat` file describes it (proc(5)).
  public struct Entry: Equatable, Sendable {
    /// The process identifier.
    public let identifier: Int32
    /// The process identifier of the parent.
    public let parent: Int32
    /// The session, which is the identifier of the process that began it.
    public let session: Int32
    /// Whether the process has ended and only waits to be reaped.
    public let isZombie: Bool

    /// Reads the text of a `stat` file, or nil when it has another form.
    ///
    /// The name in round brackets may hold spaces and brackets itself, so the last bracket counts.
    public init?(statLine line: String) {
      guard let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"), open < close
      else { return nil }
      let fields = line[line.index(after: close)...].split(separator: " ", maxSplits: 4)
      guard let identifier = Int32(line[..<open].filter { $0 != " " }), fields.count == 5,
        let parent = Int32(fields[1]), let session = Int32(fields[3])
      else { return nil }
      self.identifier = identifier
      self.parent = parent
      self.session = session
      isZombie = fields[0] == "Z" || fields[0] == "X"
    }
  }

  /// All processes that were found.
  public let entries: [Entry]

  /// A table of given entries.
  public init(entries: [Entry]) { self.entries = entries }

  /// Reads the table from the machine.
  /// - Complexity: about ten microseconds for each process of the machine.
  public static func current() -> ProcessTable {
    let identifiers = Folder.names(in: "/proc").compactMap { Int32($0) }
    return ProcessTable(
      entries: identifiers.compactMap { identifier in
        SmallFile.text(of: "/proc/\(identifier)/stat").flatMap { Entry(statLine: $0) }
      })
  }

  /// Children, grandchildren and so on of one process, without itself.
  public func descendants(of ancestor: Int32) -> [Entry] {
    let children = Dictionary(grouping: entries, by: \.parent)
    var found: [Entry] = []
    var waiting = [ancestor]
    while let parent = waiting.popLast() {
      let next = children[parent] ?? []
      found += next
      waiting += next.map(\.identifier)
    }
    return found
  }

  /// Makes this process the parent of every orphan among its descendants, or ends that.
  public static func adoptOrphans(_ adopt: Bool) { _ = clinux_adopt_orphans(adopt) }
}
