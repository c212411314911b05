import Glibc
import Lessons
import TestSupport
import Testing

@Suite struct LessonSourceTests {
  /// The lessons of the checkout these tests were built from.
  static let lessonsFolder =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    + "/lessons"

  @Test("The program holds the very files of the lessons folder")
  func embedded() throws {
    let folder = try LessonSource.folder(Self.lessonsFolder)
    let embedded = LessonSource.embedded
    let content = folder.paths.filter { $0 != "README.md" }
    #expect(embedded.paths.filter { !$0.hasPrefix("Sources/") } == content)
    for path in content {
      // Equal strings may differ in their bytes.
      let bytes = try Array(embedded.text(of: path).utf8)
      #expect(try bytes == Array(folder.text(of: path).utf8), "\(path)")
    }
  }

  @Test("A folder that is not there is an error with the system's code")
  func noFolder() {
    #expect(throws: LibraryError.unreadable(path: "/nonexistent", code: ENOENT)) {
      try LessonSource.folder("/nonexistent")
    }
  }

  @Test("A file that is not there is an error", arguments: [LessonSource.embedded, .memory([:])])
  func noFile(source: LessonSource) {
    #expect(throws: LibraryError.unreadable(path: "en/x.md", code: 0)) {
      try source.text(of: "en/x.md")
    }
  }

  @Test("A folder lists files at any depth, sorted and without hidden ones")
  func listing() throws {
    let root = try TemporaryFolder()
    for file in ["en/02-b.md", "en/01-a.md", "en/explain/race.md", ".git/x.md", "en/.x.swp"] {
      try root.write(Array("# T\n".utf8), to: file)
    }
    let source = try LessonSource.folder(root.path)
    #expect(source.paths == ["en/01-a.md", "en/02-b.md", "en/explain/race.md"])
    #expect(try source.text(of: "en/01-a.md") == "# T\n")
  }

  @Test("A file that vanishes after the listing is a fault, not the end")
  func vanished() throws {
    let root = try TemporaryFolder()
    try root.write(Array(Fixture.lesson.utf8), to: "en/01-a.md")
    let source = try LessonSource.folder(root.path)
    unlink(root.path + "/en/01-a.md")
    let faults = ContentCheck(source: source, catalogue: Fixture.catalogue).faults()
    #expect(
      faults.map(\.description) == ["en/01-a.md:1:1: the file cannot be read (errno \(ENOENT))"])
  }
}
