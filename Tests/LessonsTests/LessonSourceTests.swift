import Glibc
import Lessons
import Testing

@Suite struct LessonSourceTests {
  /// The lessons of the checkout these tests were built from.
  static let lessonsFolder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    + "/lessons"

  @Test("The program holds the very files of the lessons folder")
  func embedded() throws {
    let folder = try LessonSource.folder(Self.lessonsFolder)
    let embedded = LessonSource.embedded
    let content = folder.paths.filter { $0 != "README.md" }
    #expect(embedded.paths.filter { !$0.hasPrefix("Sources/") } == content)
    for path in content {
      #expect(try embedded.text(of: path) == folder.text(of: path), "\(path)")
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
    let root = try Self.temporaryFolder()
    defer { Self.remove(root) }
    for folder in ["/en", "/en/explain", "/.git"] { mkdir(root + folder, 0o700) }
    for file in ["/en/02-b.md", "/en/01-a.md", "/en/explain/race.md", "/.git/x.md", "/en/.x.swp"] {
      try Self.write("# T\n", to: root + file)
    }
    let source = try LessonSource.folder(root)
    #expect(source.paths == ["en/01-a.md", "en/02-b.md", "en/explain/race.md"])
    #expect(try source.text(of: "en/01-a.md") == "# T\n")
  }

  @Test("A file that vanishes after the listing is a fault, not the end")
  func vanished() throws {
    let root = try Self.temporaryFolder()
    defer { Self.remove(root) }
    mkdir(root + "/en", 0o700)
    try Self.write(Fixture.lesson, to: root + "/en/01-a.md")
    let source = try LessonSource.folder(root)
    unlink(root + "/en/01-a.md")
    let faults = ContentCheck(source: source, catalogue: Fixture.catalogue).faults()
    #expect(
      faults.map(\.description) == ["en/01-a.md:1:1: the file cannot be read (errno \(ENOENT))"])
  }

  private static func temporaryFolder() throws -> String {
    var template = Array("/tmp/conlab-lessons-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  private static func remove(_ root: String) {
    nftw(root, { path, _, _, _ in path.map { Glibc.remove($0) } ?? 0 }, 8, FTW_DEPTH | FTW_PHYS)
  }
}
