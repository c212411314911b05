import Testing

@testable import Terminal

@Suite("Code in colours")
struct CodeHighlighterTests {
  /// The parts of a meaning other than plain, each with a letter for it in front.
  private func parts(of code: String, _ language: String) throws -> [String] {
    let letters: [Style: String] = [.keyword: "k", .literal: "l", .faint: "c"]
    let text = try #require(CodeHighlighter(language: language)).text(of: code)
    return text.spans.compactMap { span in letters[span.style].map { "\($0) \(span.string)" } }
  }

  @Test(
    "In Swift, comments, strings, numbers and reserved words are set apart",
    arguments: [
      ("", []),
      ("let letter = value", ["k let"]),
      ("value // let it be", ["c // let it be"]),
      ("/* let\n1 */ 2", ["c /* let\n1 */", "l 2"]),
      ("0..<1_000.5e3", ["l 0", "l 1_000.5e3"]),
      ("x1 + 0xFF", ["l 0xFF"]),
      (#""a // b" c"#, [#"l "a // b""#]),
      (#""a \" b" c"#, [#"l "a \" b""#]),
      (#""a \(f(x, "b") + 1) c" d"#, [#"l "a \(f(x, "b") + 1) c""#]),
      ("\"open\nlet", ["l \"open", "k let"]),
      ("\"\"\"\nlet \"x\"\n\"\"\" if", ["l \"\"\"\nlet \"x\"\n\"\"\"", "k if"]),
      ("@inline(__always) #if", ["k @inline", "k #if"]),
      ("x.default(`in`)", []),
    ])
  func swift(code: String, expected: [String]) throws {
    #expect(try parts(of: code, "swift") == expected)
  }

  @Test(
    "In Python as well",
    arguments: [
      ("def f(x): # it", ["k def", "c # it"]),
      ("f'a {x}' 'b' + f", ["l f'a {x}'", "l 'b'"]),
      ("'''a\n\"b\"''' None", ["l '''a\n\"b\"'''", "k None"]),
      ("x // 2", ["l 2"]),
    ])
  func python(code: String, expected: [String]) throws {
    #expect(try parts(of: code, "python") == expected)
  }

  @Test("No character is lost, wherever the code is cut off", arguments: ["swift", "python"])
  func lossless(language: String) throws {
    let code = "f\"\\(a(\"b\"\n/* 'c' */ \"\"\"\\ d // e\n@x 1.2.3 '\\"
    let highlighter = try #require(CodeHighlighter(language: language))
    for length in 0...code.count {
      let part = String(code.prefix(length))
      #expect(highlighter.text(of: part).plain == part)
    }
  }

  @Test("An unknown language has no colours of its own", arguments: [nil, "", "c", "text"])
  func unknown(language: String?) {
    #expect(CodeHighlighter(language: language).map { _ in true } == nil)
  }

  @Test("Without colour a block is the code alone, with colour its words are marked")
  func block() {
    let document: Document = [.code("let a = 1\n\n", language: "swift")]
    #expect(document.rendered(on: Canvas(width: 40)) == "  let a = 1\n")
    #expect(
      document.rendered(on: Canvas(width: 40, color: true))
        == "  \u{1B}[35mlet\u{1B}[0m a = \u{1B}[32m1\u{1B}[0m\n")
  }
}
