import Testing

@testable import Prompt

@Suite("The prompt as libedit wants it")
struct PromptTextTests {
  private let colored = EditorStyle(color: true, unicode: true)
  private let plain = EditorStyle(color: false, unicode: false)

  @Test("Each literal stands before visible text, and a plain space ends the prompt")
  func literals() {
    let prompt = Prompt(parts: [.init("lab", .accent), .init("", .place), .init(">", .muted)])
    #expect(
      PromptText.left(prompt, columns: 80, style: colored)
        == "\u{1}\u{1B}[0;1;32m\u{1}lab\u{1}\u{1B}[0;2m\u{1}>\u{1}\u{1B}[0m\u{1} ")
    #expect(PromptText.width(PromptText.left(prompt, columns: 80, style: colored)) == 5)
    #expect(prompt.plainText == "lab> ")
  }

  @Test("Without colours and UTF-8 only ASCII is left")
  func ascii() {
    #expect(PromptText.left(Prompt("lab 线程>"), columns: 80, style: plain) == "lab ??> ")
  }

  @Test("Characters that would end a literal or move the cursor are dropped")
  func control() {
    #expect(PromptText.left(Prompt("a\u{1}\u{1B}\n>"), columns: 80, style: plain) == "a> ")
  }

  @Test("A prompt takes at most half of the terminal", arguments: [16, 20, 40, 80])
  func clipped(columns: Int) {
    let prompt = Prompt(
      String(repeating: "x", count: 100), right: String(repeating: "y", count: 40))
    #expect(PromptText.left(prompt, columns: columns, style: plain).count <= columns / 2 + 1)
    #expect(PromptText.right(prompt, columns: columns, style: plain).isEmpty)
  }
}
