import Programs
import Testing

@testable import Shell

@Suite("What is typed to make moves")
struct TypedMovesTests {
  private static let cases: [(typed: String, names: [String], buffers: Bool, word: String?)] = [
    ("a", ["A", "B"], false, "a"), ("A", ["A", "B"], false, "a"), ("AB", ["A", "B"], false, "ab"),
    ("A", ["A", "B"], true, "A"), ("aAb", ["A", "B"], true, "aAb"), ("c", ["A", "B"], false, nil),
    ("reader", ["writer", "reader"], true, "b"), ("Reader", ["writer", "reader"], true, "b"),
    ("writer b writer", ["writer", "reader"], false, "aba"), ("a1", ["A"], false, "a1"),
    ("A", ["B", "A"], false, "b"), ("undo", ["A", "B"], false, nil), ("", ["A"], false, nil),
  ]

  @Test("is names, letters, or several of them; else nothing", arguments: cases)
  func moves(typed: String, names: [String], buffers: Bool, word: String?) {
    let moves = TypedMoves(threads: names, hasBuffers: buffers)
      .moves(typed.split(separator: " ").map(String.init))
    #expect(moves.map { Schedule(moves: $0).word } == word)
  }
}
