import Platform
import Testing

@Suite("the place in an open file")
struct FileDescriptorOffsetTests {
  @Test("it moves with writing and with seeking")
  func moves() throws {
    let file = try MemoryFile.create(named: "offset")
    defer { file.close() }
    #expect(try file.offset() == 0)
    try file.write("seven..")
    #expect(try file.offset() == 7)
    try file.seek(to: 3)
    #expect(try file.offset() == 3)
    #expect(try file.readAll() == Array("en..".utf8))
  }

  @Test("a place before the beginning is refused")
  func negative() throws {
    let file = try MemoryFile.create(named: "offset")
    defer { file.close() }
    #expect(throws: PlatformError.self) { try file.seek(to: -1) }
  }
}
