import Testing

@testable import Prompt

@Suite("Bytes of a terminal become keys")
struct KeyStreamTests {
  private func keys(_ pieces: [[UInt8]]) -> String {
    var stream = KeyStream()
    var text = String.UnicodeScalarView()
    for piece in pieces {
      stream.feed(piece)
      while let key = stream.next() { text.append(key) }
    }
    return String(text)
  }

  /// Bytes, and the keys the editor gets.
  static let cases: [(bytes: String, keys: String)] = [
    ("race 线程", "race 线程"),
    ("\u{1B}[A", "\u{1B}[A"),
    ("\u{1B}OA", "\u{1B}OA"),
    ("a\u{1B}[15~b", "ab"),
    ("a\u{1B}[<0;10;10Mb", "ab"),
    ("\u{1B}b", "\u{1B}b"),
    ("\u{1B}", "\u{1B}"),
    ("a\u{91}b", "ab"),
    ("a\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\b", "ab"),
    ("a\u{1B}]11;rgb:ff/ff/ff\u{7}b", "ab"),
    ("a\u{1B}[?62;22cb", "ab"),
    ("\u{1B}]x", "\u{1B}]x"),
    ("\u{1B}[200~one\u{1B}[31m\n\u{1B}[201~x", "\u{91}x"),
  ]

  @Test("Known keys pass, unknown sequences are swallowed, a paste is one key", arguments: cases)
  func decoding(bytes: String, keys expected: String) {
    #expect(keys([Array(bytes.utf8)]) == expected)
  }

  @Test(
    "It makes no difference where a read ends", arguments: cases.filter { $0.bytes != "\u{1B}" })
  func splitting(bytes: String, keys expected: String) {
    let bytes = Array(bytes.utf8)
    for place in 1..<max(bytes.count, 2) where bytes[place - 1] != 0x1B {
      #expect(keys([Array(bytes[..<place]), Array(bytes[place...])]) == expected)
    }
  }

  @Test("What is no UTF-8 is dropped and takes nothing else along")
  func invalid() {
    #expect(keys([[0x61, 0xFF, 0x62, 0xC0, 0x80, 0x63, 0xE7, 0xBA, 0x64]]) == "abcd")
    #expect(keys([[0xED, 0xA0, 0x80, 0x65]]) == "e")
  }

  @Test("A paste is kept byte for byte, and several in order")
  func pastes() {
    var stream = KeyStream()
    stream.feed("\u{1B}[200~one\u{3}\n\u{1B}[201~\u{1B}[200~two\u{1B}[201~".utf8)
    let first = stream.next()
    let one = stream.takePaste()
    let second = stream.next()
    let two = stream.takePaste()
    let third = stream.next()
    #expect([first, second, third] == [KeyBindings.pasteKey, KeyBindings.pasteKey, nil])
    #expect(one == Array("one\u{3}\n".utf8))
    #expect(two == Array("two".utf8))
  }
}
