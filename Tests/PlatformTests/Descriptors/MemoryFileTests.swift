import Glibc
import Platform
import Testing

@Suite struct MemoryFileTests {
  @Test("what is written to a memory file is read back")
  func roundTrip() throws {
    let file = try MemoryFile.create(named: "lab")
    defer { file.close() }
    try file.write("four")
    #expect(lseek(file.rawValue, 0, SEEK_SET) == 0)
    #expect(try file.readAll() == Array("four".utf8))
  }
}
