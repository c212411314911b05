import Platform
import TestSupport
import Testing

@testable import Supervision

@Suite("The private folder of a run")
struct RunFolderTests {
  private func block(_ name: String) throws -> String {
    let path = "/dev/shm/" + name
    try FileDescriptor.create(path, text: "memory")
    return path
  }

  @Test(
    "It goes with its files and the shared memory and semaphores named after it, and with nothing else"
  )
  func clear() throws {
    let parent = try TemporaryFolder()
    let folder = try RunFolder(in: parent.path)
    let name = String(try #require(folder.path.split(separator: "/").last))
    try FileDescriptor.create(folder.path + "/file", text: "text")
    let own = try [block(name + "-17"), block("sem." + name + "-xyz")]
    // The name of another run may begin with this one's.
    let foreign = try block(name + "x-17")
    defer { Folder.removeFile(foreign) }
    folder.remove()
    #expect(parent.names().isEmpty)
    #expect(own.allSatisfy { SmallFile.text(of: $0) == nil })
    #expect(SmallFile.text(of: foreign) == "memory")
  }
}
