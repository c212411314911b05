import Glibc
import Platform
import Testing

@testable import Prompt

@Suite("Reading lines without a terminal")
struct PlainLineReaderTests {
  /// What the reader makes of the bytes of a pipe, up to and without the end.
  private func lines(_ bytes: [UInt8]) throws -> [LineInput] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw PlatformError.call("pipe", errno: errno) }
    let (output, input) = (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
    defer { output.close() }
    try input.writeAll(bytes)
    input.close()
    let reader = PlainLineReader(input: output)
    var all: [LineInput] = []
    while true {
      let next = reader.readLine(prompt: Prompt("never shown"))
      if next == .endOfInput { return all }
      all.append(next)
    }
  }

  static let cases: [(text: String, lines: [String])] = [
    ("", []),
    ("one\ntwo\n", ["one", "two"]),
    ("one\r\ntwo\r\n", ["one", "two"]),
    ("no end", ["no end"]),
    ("\n\nx\n", ["", "", "x"]),
    ("a\rb\n", ["a\rb"]),
    ("\u{FEFF}race\n\u{FEFF}\n", ["race", "\u{FEFF}"]),
    ("a\u{0}b\n", ["a\u{FFFD}b"]),
    ("线程\n", ["线程"]),
  ]

  @Test("Lines end at line feeds, and the last needs none", arguments: cases)
  func splitting(text: String, lines expected: [String]) throws {
    #expect(try lines(Array(text.utf8)) == expected.map { .line($0) })
  }

  @Test("Bytes that are no UTF-8 are replaced and lose no line")
  func invalid() throws {
    #expect(try lines([0x61, 0xFF, 0x62, 0x0A, 0x63]) == [.line("a\u{FFFD}b"), .line("c")])
  }

  @Test("A line longer than one read arrives whole")
  func long() throws {
    let text = String(repeating: "x", count: 60_000)
    #expect(try lines(Array((text + "\nend\n").utf8)) == [.line(text), .line("end")])
  }
}
