import Glibc
import Platform
import TestSupport
import Testing

@Suite("Replacing a file")
struct FileReplacementTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/file" }

  init() throws { folder = try TemporaryFolder() }

  @Test("The new text takes the place of the old one, and nothing else is left")
  func replaced() throws {
    try folder.write(Array("a much longer text".utf8), to: "file")
    try FileReplacement.write("短\n", to: path)
    #expect(folder.read("file") == Array("短\n".utf8))
    #expect(folder.names() == ["file"])
  }

  @Test("A private file is the owner's alone, whatever the old one was")
  func permissions() throws {
    try FileReplacement.write("for all", to: path)
    #expect(try #require(folder.mode(of: "file")) & 0o600 == 0o600)
    #expect(chmod(path, 0o644) == 0)
    try FileReplacement.write("for one", to: path, isPrivate: true)
    #expect(folder.mode(of: "file") == 0o600)
  }

  @Test("What a dead writer left beside the file does not matter")
  func leftover() throws {
    let beside = "file.\(getpid()).new"
    try folder.write(Array(repeating: 0x7B, count: 10_000), to: beside)
    try FileReplacement.write("new", to: path)
    #expect(folder.read("file") == Array("new".utf8))
    #expect(folder.names() == ["file"])
  }

  @Test("A refusal names the call and leaves nothing behind")
  func refused() throws {
    #expect(throws: PlatformError.call("open", errno: ENOENT)) {
      try FileReplacement.write("text", to: folder.path + "/missing/file")
    }
    #expect(mkdir(path, 0o700) == 0)
    #expect(throws: PlatformError.call("rename", errno: EISDIR)) {
      try FileReplacement.write("text", to: path)
    }
    #expect(folder.names() == ["file"])
  }
}
