import Testing

@testable import Apparatus

@Suite("The source of the apparatus")
struct ApparatusSourceTests {
  @Test(
    "A file of either room is found by its name",
    arguments: [("Gate.swift", "class Gate"), ("PthreadMutex.swift", "class PthreadMutex")])
  func found(name: String, part: String) throws {
    #expect(try #require(ApparatusSource.file(named: name)).contains(part))
  }

  @Test("A part of a name finds nothing", arguments: ["ate.swift", "Gate", ""])
  func missing(name: String) { #expect(ApparatusSource.file(named: name) == nil) }

  @Test("No two files share a name")
  func unique() {
    let names = EmbeddedFiles.files.map { $0.path.split(separator: "/").last }
    #expect(Set(names).count == names.count)
  }
}
