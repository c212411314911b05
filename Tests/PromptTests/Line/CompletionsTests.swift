import Testing

@testable import Prompt

@Suite("Completion candidates")
struct CompletionsTests {
  @Test(
    "The common prefix ends at a whole character",
    arguments: [
      (["race", "race-free"], "race"), (["memory", "race"], ""), (["线程", "线程池"], "线程"),
      (["线", "组"], ""), (["one"], "one"), ([], ""),
    ])
  func prefix(texts: [String], expected: String) {
    let items = texts.map { Completions.Item($0) }
    #expect(Completions(replacing: 0..<0, with: items).commonPrefix == expected)
  }

  private let style = EditorStyle(color: false, unicode: true)

  private func lines(_ items: [(String, String)], columns: Int, rows: Int = 24) -> [String] {
    CompletionList.lines(
      items.map { .init($0.0, summary: $0.1) }, columns: columns, rows: rows, style: style,
      more: { "\($0) more" })
  }

  @Test("Meanings stand in one column")
  func aligned() {
    #expect(
      lines([("race", "loses updates"), ("memory", "")], columns: 80) == [
        "race    -- loses updates", "memory",
      ])
  }

  @Test("Every line leaves the last column free, at every width", arguments: 4...60)
  func clipped(columns: Int) {
    let items = [
      ("race-with-a-long-name", "a meaning that is longer than a narrow terminal"), ("x", "y"),
    ]
    for line in lines(items, columns: columns) { #expect(line.count < columns) }
  }

  @Test("More candidates than rows end in the number of those left out")
  func paged() {
    let items = (0..<30).map { ("item\($0)", "") }
    let shown = lines(items, columns: 80, rows: 13)
    #expect(shown.count == 10)
    #expect(shown.last == "… 21 more")
  }

  @Test("Control characters of a candidate never reach the terminal")
  func control() {
    #expect(lines([("a\u{1B}[2J", "b\u{7}")], columns: 80) == ["a[2J  -- b"])
  }
}
