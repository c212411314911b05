import Platform
import Testing

@Suite("ProcessTable")
struct ProcessTableTests {
  /// The status of a process with this identifier, state and parent, and nothing else of note.
  private func status(_ identifier: Int, _ state: String, parent: Int) throws -> ProcessStatus {
    let rest = Array(repeating: "0", count: 48).joined(separator: " ")
    return try #require(ProcessStatus(text: "\(identifier) (name) \(state) \(parent) \(rest)"))
  }

  @Test("descendants are all below a process, and nobody else")
  func descendants() throws {
    let table = ProcessTable(entries: [
      try status(1, "S", parent: 0), try status(2, "S", parent: 1), try status(3, "Z", parent: 2),
      try status(4, "S", parent: 3), try status(5, "S", parent: 1),
    ])
    #expect(Set(table.descendants(of: 2).map(\.identifier)) == [3, 4])
    #expect(table.descendants(of: 5) == [])
    #expect(table.entries.filter(\.isZombie).map(\.identifier) == [3])
  }

  @Test(
    "what has ended and was not waited for is a zombie",
    arguments: [("S", false), ("R", false), ("Z", true), ("X", true), ("T", false)])
  func zombie(state: String, isZombie: Bool) throws {
    #expect(try status(9, state, parent: 1).isZombie == isZombie)
  }

  @Test("the table of the machine holds the caller")
  func current() {
    #expect(ProcessTable.current().entries.contains { $0.identifier == ProcessIdentifier.current })
  }
}
