import Platform
import TestSupport
import Testing

@Suite("Files that nobody had before")
struct NewFileTests {
  @Test("A name that is taken is left alone, and the next number is tried")
  func numbers() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("mine".utf8), to: "note.txt")
    let first = try NewFile.write("one", named: folder.path + "/note", ending: "txt")
    let second = try NewFile.write("two", named: folder.path + "/note", ending: "txt")
    #expect(first == folder.path + "/note-2.txt" && second == folder.path + "/note-3.txt")
    for (name, text) in [("note.txt", "mine"), ("note-2.txt", "one"), ("note-3.txt", "two")] {
      #expect(folder.read(name).map { String(decoding: $0, as: UTF8.self) } == text)
    }
  }

  @Test("A folder that is not there is an error of the system")
  func missing() {
    #expect(throws: PlatformError.self) {
      try NewFile.write("x", named: "/nonexistent/note", ending: "txt")
    }
  }
}
