import Glibc
import Platform
import Testing

@Suite("Folder")
struct FolderTests {
  @Test("a folder is removed with all it holds, and links in it lead nowhere")
  func remove() throws {
    let outside = try Folder.makePrivate(startingWith: "/tmp/conlab-folder-")
    let inside = try Folder.makePrivate(startingWith: "/tmp/conlab-folder-")
    defer { Folder.remove(outside) }
    close(open("\(outside)/kept", O_CREAT | O_WRONLY, 0o600))
    #expect(mkdir("\(inside)/deep", 0o700) == 0 && mkdir("\(inside)/deep/er", 0o700) == 0)
    close(open("\(inside)/deep/er/file", O_CREAT | O_WRONLY, 0o600))
    #expect(symlink(outside, "\(inside)/link") == 0)
    Folder.remove(inside)
    #expect(Folder.lock(inside) == nil)
    #expect(Folder.names(in: outside) == ["kept"])
  }

  @Test("temporary files go to /tmp unless TMPDIR names a folder")
  func temporaryFiles() {
    let named = ProcessEnvironment.value(of: "TMPDIR") ?? ""
    #expect(Folder.forTemporaryFiles == (named.isEmpty ? "/tmp" : named))
  }

  @Test("a lock has one holder at a time")
  func lock() throws {
    let path = try Folder.makePrivate(startingWith: "/tmp/conlab-folder-")
    defer { Folder.remove(path) }
    let held = try #require(Folder.lock(path))
    #expect(Folder.lock(path) == nil)
    #expect(Folder.isOwned(held, at: path))
    held.close()
    let again = try #require(Folder.lock(path))
    again.close()
  }
}
