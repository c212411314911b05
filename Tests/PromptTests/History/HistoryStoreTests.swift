import TestSupport
import Testing

@testable import Prompt

@Suite("The history file")
struct HistoryStoreTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/history" }

  init() throws { folder = try TemporaryFolder() }

  private func write(_ bytes: [UInt8]) throws { try folder.write(bytes, to: "history") }

  private var contents: String { String(decoding: folder.read("history") ?? [], as: UTF8.self) }

  @Test("Lines come back as they were, in order, in a file of the owner alone")
  func roundTrip() throws {
    let lines = ["race --threads 2", "echo a\\nb", "线程 🙂", "two\nlines", "tail\r"]
    let store = HistoryStore(path: path)
    lines.forEach(store.append)
    #expect(HistoryStore(path: path).entries == lines)
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test("Blank, repeated and private lines are not kept", arguments: ["", "  ", " secret", "same"])
  func unwanted(line: String) throws {
    let store = HistoryStore(path: path)
    store.append("same")
    store.append(line)
    #expect(store.entries == ["same"])
    #expect(contents == "same\n")
  }

  @Test("Two stores of one file keep each other's lines")
  func twoShells() throws {
    let first = HistoryStore(path: path)
    let second = HistoryStore(path: path)
    first.append("one")
    second.append("two")
    first.append("three")
    #expect(HistoryStore(path: path).entries == ["one", "two", "three"])
  }

  @Test("A write cut short costs that line only")
  func torn() throws {
    try write(Array("whole\nto".utf8))
    let store = HistoryStore(path: path)
    store.append("next")
    #expect(HistoryStore(path: path).entries == ["whole", "to", "next"])
  }

  @Test("What no shell wrote is skipped")
  func garbage() throws {
    let junk: [UInt8] = [
      0xFF, 0xFE, 0x0A, 0x00, 0x01, 0x0A, 0x1B, 0x5B, 0x41, 0x0A, 0x5C, 0x78, 0x0A,
    ]
    try write(Array("good\n".utf8) + junk + Array("fine\n".utf8))
    #expect(HistoryStore(path: path).entries == ["good", "fine"])
  }

  @Test(
    "Random bytes never break the loader, and what it keeps survives another round",
    arguments: 0..<50)
  func fuzz(seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let bytes = (0..<2000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(truncatingIfNeeded: state >> 33)
      return byte % 16 == 0 ? 0x0A : byte
    }
    try write(bytes)
    let entries = HistoryStore(path: path).entries
    for entry in entries {
      #expect(HistoryEntry.decoded(HistoryEntry.encoded(entry).utf8) == entry)
    }
  }

  @Test("A history grown too long is cut to its newest lines in one step")
  func compaction() throws {
    try write(Array((0..<30).map { "line \($0)\n" }.joined().utf8))
    let store = HistoryStore(path: path, limit: 10)
    #expect(store.entries == (20..<30).map { "line \($0)" })
    #expect(contents == (20..<30).map { "line \($0)\n" }.joined())
    store.append("last")
    #expect(store.entries.count == 10)
    #expect(HistoryStore(path: path, limit: 10).entries.last == "last")
  }

  @Test("A place that cannot be written keeps the lines in memory")
  func unwritable() {
    let store = HistoryStore(path: "/proc/no/such/folder/history")
    store.append("kept")
    #expect(store.entries == ["kept"])
  }
}
