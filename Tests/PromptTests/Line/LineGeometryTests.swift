import Testing

@testable import Prompt

@Suite("Places of the edited line")
struct LineGeometryTests {
  static let cases: [(text: String, row: Int, column: Int)] = [
    ("", 0, 5), ("abc", 0, 8), ("abcde", 1, 0), ("abcdef", 1, 1), ("\u{1}x", 0, 8),
    ("abcdefghijklmnopq", 2, 2),
  ]

  @Test("A full row continues on the next", arguments: cases)
  func places(text: String, row: Int, column: Int) {
    let geometry = LineGeometry(promptColumns: 5, columns: 10)
    #expect(geometry.place(after: text.unicodeScalars) == .init(row: row, column: column))
  }
}
