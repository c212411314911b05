import Testing

@testable import Prompt

@Suite("Pasted text is made safe")
struct PastedTextTests {
  static let cases: [(pasted: String, lines: [String])] = [
    ("", []),
    ("\r\n \n", []),
    ("race", ["race"]),
    ("race\n", ["race"]),
    ("one\rtwo\nthree\r\n", ["one", "two", "three"]),
    ("a\tb", ["a b"]),
    ("a\u{1B}[31mb\u{1B}[0m", ["ab"]),
    ("a\u{1B}]0;title\u{7}b", ["ab"]),
    ("a\u{1B}]0;title\u{1B}\\b", ["ab"]),
    ("a\u{1B}Pdata\u{1B}\\b\u{1B}cd", ["abd"]),
    ("a\u{3}\u{4}\u{0}\u{7F}\u{9B}b", ["ab"]),
    ("safe\u{202E}txt", ["safetxt"]),
    ("线程\n进程", ["线程", "进程"]),
    ("a\u{1B}", ["a"]),
    ("a\u{1B}[", ["a"]),
  ]

  @Test("Only printable text in lines is left", arguments: cases)
  func cleaning(pasted: String, lines: [String]) {
    #expect(PastedText(Array(pasted.utf8)).lines == lines)
  }
}
