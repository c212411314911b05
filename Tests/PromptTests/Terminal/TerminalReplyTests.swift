import Terminal
import Testing

@testable import Prompt

@Suite("What a terminal answers about its background")
struct TerminalReplyTests {
  private func reply(_ text: String) -> TerminalReply { TerminalReply(Array(text.utf8)) }

  @Test(
    "A colour is bright or dark, however many digits its parts have and however it ends",
    arguments: [
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", Background.light),
      ("\u{1B}]11;rgb:1e/1e/1e\u{7}", .dark), ("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}", .light),
      ("\u{1B}]11;rgba:0000/2b2b/3636/ffff\u{1B}\\", .dark),
    ])
  func colors(text: String, expected: Background) {
    #expect(reply(text).background == expected)
    #expect(reply(text).rest == [])
    #expect(!reply(text).isComplete)
  }

  @Test("What every terminal answers ends the waiting, with a colour or without")
  func complete() {
    #expect(reply("\u{1B}[?62;22c").isComplete)
    #expect(reply("\u{1B}[?62;22c").background == nil)
    let both = reply("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?64;1;2c")
    #expect(both.isComplete && both.background == .light && both.rest == [])
  }

  @Test(
    "Keys that were typed meanwhile are kept, whole and in order",
    arguments: [
      ("he\u{1B}]11;rgb:0/0/0\u{7}l\u{1B}[?1cp\r", "help\r"), ("\u{1B}[A\u{1B}[?6c线", "\u{1B}[A线"),
      ("\u{1B}]11;rgb:ff", "\u{1B}]11;rgb:ff"), ("\u{1B}[?25h\u{1B}", "\u{1B}[?25h\u{1B}"),
    ])
  func rest(text: String, expected: String) {
    #expect(String(decoding: reply(text).rest, as: UTF8.self) == expected)
  }

  @Test(
    "A colour that cannot be read is none",
    arguments: ["\u{1B}]11;white\u{7}", "\u{1B}]11;rgb:x/0/0\u{7}"])
  func unreadable(text: String) {
    #expect(reply(text).background == nil)
    #expect(reply(text).rest == [])
  }
}
