import Glibc
import Notebook
import Results
import TestSupport
import Testing

@Suite struct JournalTests {
  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = Journal(folder: StateFolder(path: temporary.path + "/state/conlab"))
  }

  private static let file = "state/conlab/notebook.jsonl"

  @Test("A journal that was never written is empty")
  func empty() throws {
    #expect(try journal.contents() == Journal.Contents())
    #expect(try journal.entry(1) == nil)
    #expect(temporary.names() == [])
  }

  @Test("Entries are numbered from 1 and read back as written")
  func appended() throws {
    for (entry, content) in zip(Samples.entries, Samples.contents) {
      #expect(try journal.append(content, at: entry.seconds) == entry)
    }
    #expect(try journal.contents().entries == Samples.entries)
    for entry in Samples.entries { #expect(try journal.entry(entry.id) == entry) }
    #expect(try journal.entry(99) == nil)
  }

  @Test("The folder and the file are for their owner alone")
  func modes() throws {
    try journal.append(Samples.contents[0], at: 0)
    #expect(temporary.mode(of: Self.file) == 0o600)
    #expect(temporary.mode(of: "state/conlab") == 0o700)
  }

  @Test("Every line is one JSON object that begins with its number")
  func lines() throws {
    try journal.append(.unknown(kind: "x", .text("a\nb\u{2028}/")), at: 0)
    let text = String(decoding: temporary.read(Self.file) ?? [], as: UTF8.self)
    #expect(
      text == #"{"id":1,"content":"a\nb"# + "\u{2028}"
        + #"/","kind":"x","seconds":0,"time":"1970-01-01T00:00:00Z"}"# + "\n")
  }

  @Test("Wherever a writer dies, only its entry is lost")
  func cutAnywhere() throws {
    try journal.append(.unknown(kind: "x", .text("one")), at: 1)
    let first = try #require(temporary.read(Self.file))
    try journal.append(.unknown(kind: "x", .text("two")), at: 2)
    let both = try #require(temporary.read(Self.file))
    for length in first.count..<both.count {
      try temporary.write(Array(both[..<length]), to: Self.file)
      let added = try journal.append(.unknown(kind: "x", .text("three")), at: 3)
      let contents = try journal.contents()
      // A line that lacks nothing but its newline is whole.
      let isWhole = length == both.count - 1
      let isUntouched = length == first.count
      #expect(contents.brokenLines == (isWhole || isUntouched ? 0 : 1), "cut at \(length)")
      #expect(contents.entries.count == (isWhole ? 3 : 2), "cut at \(length)")
      #expect(contents.entries.last == added)
      // A number whose line was begun is not given twice.
      #expect(Set(contents.entries.map(\.id)).count == contents.entries.count)
    }
  }

  @Test(
    "Lines that are no entries are counted and passed over",
    arguments: [
      ("garbage\n", 1), ("{\"id\":7}\n", 1), ("\n\n", 0), ("\u{0}\u{0}\n", 1), ("[]\n{}\n", 2),
      ("no newline", 1),
    ])
  func brokenLines(text: String, count: Int) throws {
    try temporary.write(Array(text.utf8), to: Self.file)
    #expect(try journal.contents().brokenLines == count)
    let entry = try journal.append(Samples.contents[0], at: 0)
    #expect(try journal.contents() == Journal.Contents(entries: [entry], brokenLines: count))
  }

  @Test("Bytes that are not UTF-8 break one line only")
  func brokenEncoding() throws {
    let first = try journal.append(Samples.contents[0], at: 0)
    let bytes = try #require(temporary.read(Self.file))
    try temporary.write(bytes + [0xFF, 0xFE, 0x0A], to: Self.file)
    let second = try journal.append(Samples.contents[0], at: 0)
    #expect(
      try journal.contents() == Journal.Contents(entries: [first, second], brokenLines: 1))
  }

  @Test(
    "Numbers go on after lines longer than a reading step", arguments: [65_000, 65_536, 300_000])
  func longLines(length: Int) throws {
    let text = String(repeating: "x", count: length)
    for id in 1...4 {
      #expect(try journal.append(.unknown(kind: "x", .text(text)), at: 0).id == id)
    }
    #expect(try journal.contents().entries.map(\.id) == [1, 2, 3, 4])
  }

  @Test("A number that has no next one is passed over")
  func largestNumber() throws {
    let first = try journal.append(Samples.contents[0], at: 0)
    let bytes = try #require(temporary.read(Self.file))
    let line = #"{"id":9223372036854775807,"seconds":0,"time":"","kind":"x","content":1}"# + "\n"
    try temporary.write(bytes + Array(line.utf8), to: Self.file)
    #expect(try journal.append(Samples.contents[0], at: 0).id == first.id + 1)
    #expect(try journal.contents().brokenLines == 1)
  }

  @Test("A pipe in the place of the file is an error at once, and not waited for")
  func pipe() throws {
    try temporary.write([], to: "state/conlab/other")
    let path = temporary.path + "/" + Self.file
    try #require(mkfifo(path, 0o600) == 0)
    #expect(throws: NotebookError.notAFile(path: path)) { try journal.contents() }
    #expect(throws: NotebookError.notAFile(path: path)) {
      try journal.append(Samples.contents[0], at: 0)
    }
  }

  @Test("A file that another program keeps locked is an error, and not waited for without end")
  func locked() throws {
    try journal.append(Samples.contents[0], at: 0)
    let path = temporary.path + "/" + Self.file
    let other = open(path, O_RDONLY)
    defer { close(other) }
    try #require(flock(other, LOCK_EX) == 0)
    #expect(throws: NotebookError.locked(path: path)) {
      try journal.append(Samples.contents[0], at: 0)
    }
  }

  @Test("Writers at the same time lose nothing and never share a number")
  func writersAtOnce() throws {
    // Locks belong to the open file, so threads meet here exactly as processes do.
    let box = JournalBox(journal: journal, count: 25)
    var threads: [pthread_t] = []
    for _ in 0..<4 {
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          Unmanaged<JournalBox>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, Unmanaged.passRetained(box).toOpaque())
      try #require(code == 0)
      threads.append(thread)
    }
    for thread in threads { pthread_join(thread, nil) }
    let contents = try journal.contents()
    #expect(contents.brokenLines == 0)
    #expect(contents.entries.map(\.id) == Array(1...100))
  }

  @Test("A place where nothing can be written is an error with the system's code")
  func notWritable() throws {
    try temporary.write([], to: "file")
    let journal = Journal(folder: StateFolder(path: temporary.path + "/file/conlab"))
    #expect(
      throws: NotebookError.system(
        .createFolder, path: temporary.path + "/file/conlab", code: ENOTDIR)
    ) {
      try journal.append(Samples.contents[0], at: 0)
    }
  }
}

/// What each writing thread does.
private final class JournalBox: Sendable {
  let journal: Journal
  let count: Int

  init(journal: Journal, count: Int) {
    self.journal = journal
    self.count = count
  }

  func run() {
    for _ in 0..<count { _ = try? journal.append(.run(Samples.run()), at: 0) }
  }
}
