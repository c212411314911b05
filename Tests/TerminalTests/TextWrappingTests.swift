import Testing

@testable import Terminal

@Suite("Wrapping")
struct TextWrappingTests {
  @Test(
    "breaks Western words at spaces and East Asian text between characters",
    arguments: [
      ("", 10, [""]),
      ("one two three", 7, ["one two", "three"]),
      ("one  two", 4, ["one", "two"]),
      ("unbreakable", 4, ["unbr", "eaka", "ble"]),
      ("first\nsecond", 20, ["first", "second"]),
      ("线程和进程", 6, ["线程和", "进程"]),
      ("线程和，进程", 6, ["线程", "和，进", "程"]),
      ("线程（进程）", 6, ["线程", "（进", "程）"]),
      ("用race命令", 6, ["用race", "命令"]),
      ("日本", 1, ["日", "本"]),
      ("26\u{A0}% of it", 6, ["26\u{A0}%", "of it"]),
    ])
  func plain(string: String, width: Int, expected: [String]) {
    #expect(Text(string).wrapped(to: width).map(\.plain) == expected)
  }

  @Test("keeps code, commands and numbers on one line as long as they fit")
  func unbreakable() {
    let text: Text = "type \(.command("race --quick")) now"
    #expect(text.wrapped(to: 14).map(\.plain) == ["type", "race --quick", "now"])
    #expect(text.wrapped(to: 8).map(\.plain) == ["type", "race", "--quick", "now"])
  }

  @Test("keeps punctuation with the code before it")
  func punctuation() {
    let text: Text = "run \(.code("abcdef"))."
    #expect(text.wrapped(to: 10).map(\.plain) == ["run", "abcdef."])
  }

  @Test("keeps styles across lines")
  func styles() {
    let lines = Text("one two", .strong).wrapped(to: 3)
    #expect(lines == [Text("one", .strong), Text("two", .strong)])
  }

  @Test(
    "breaks code at spaces only and goes on further in, with long words left whole",
    arguments: [
      ("", 10, [""]),
      ("  let a = b", 11, ["  let a = b"]),
      ("  let value = load()", 13, ["  let value =", "      load()"]),
      ("call(first, second)", 12, ["call(first,", "    second)"]),
      ("unbreakable()", 4, ["unbreakable()"]),
      ("a unbreakable() b", 6, ["a", "   unbreakable()", "   b"]),
      ("one\n\n  two", 10, ["one", "", "  two"]),
      ("// 线程和进程", 9, ["// 线程和", "    进程"]),
    ])
  func code(string: String, width: Int, expected: [String]) {
    #expect(Text(string, .code).wrappedAsCode(to: width).map(\.plain) == expected)
  }

  @Test("hangs list items and quotes")
  func hanging() {
    let document: Document = [
      .list(items: ["one two three four five six"], ordered: true),
      .quote("one two three four five six"),
    ]
    let expected = """
      1. one two three
         four five six

      │ one two three four
      │ five six

      """
    #expect(document.rendered(on: Canvas(width: 20)) == expected)
  }
}
