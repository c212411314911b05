internal import CLinux

/// The processes of the machine as /proc shows them at one moment.
///
/// Each process is read on its own, so processes that start or end meanwhile may be missing.
public struct ProcessTable: Sendable {
  /// All processes that were found.
  public let entries: [ProcessStatus]

  /// A table of given entries.
  public init(entries: [ProcessStatus]) { self.entries = entries }

  /// Reads the table from the machine.
  /// - Complexity: some tens of microseconds for each process of the machine.
  public static func current() -> ProcessTable {
    let identifiers = Folder.names(in: "/proc").compactMap { Int32($0) }
    return ProcessTable(
      entries: identifiers.compactMap { try? ProcessStatus.read($0) })
  }

  /// Children, grandchildren and so on of one process, without itself.
  public func descendants(of ancestor: Int32) -> [ProcessStatus] {
    let children = Dictionary(grouping: entries, by: \.parent)
    var found: [ProcessStatus] = []
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
