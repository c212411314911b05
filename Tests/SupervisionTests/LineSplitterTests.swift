import Testing

@testable import Supervision

@Suite("LineSplitter")
struct LineSplitterTests {
  @Test("lines are the same however the bytes arrive", arguments: 1...9)
  func pieces(size: Int) throws {
    let bytes = Array("one\n\ntwo three\nfour\nrest".utf8)
    var splitter = LineSplitter(limit: 100)
    var lines: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      try splitter.add(Array(bytes[start..<min(start + size, bytes.count)])) {
        lines.append(String(decoding: $0, as: UTF8.self))
      }
    }
    #expect(lines == ["one", "", "two three", "four"])
    #expect(splitter.remainder == Array("rest".utf8))
  }

  @Test(
    "a line of the limit passes and a longer one does not, ended or not", arguments: ["\n", ""])
  func limit(end: String) throws {
    var splitter = LineSplitter(limit: 3)
    try splitter.add(Array("abc\n".utf8)) { _ in }
    #expect(throws: OverLimit(kind: .recordLength, allowed: 3, seen: 4)) {
      try splitter.add(Array(("abcd" + end).utf8)) { _ in }
    }
  }

  @Test("lines before the one that is too long are handed on")
  func before() {
    var splitter = LineSplitter(limit: 3)
    var count = 0
    #expect(throws: OverLimit.self) {
      try splitter.add(Array("a\nb\nlong line\n".utf8)) { _ in count += 1 }
    }
    #expect(count == 2)
  }
}
