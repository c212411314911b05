import TestSupport
import Testing

@Suite("Golden files")
struct GoldenTests {
  @Test(
    "show changed lines with their surroundings",
    arguments: [
      ("a\nb\nc", "a\nX\nc", "  a\n- b\n+ X\n  c"),
      ("1\n2\n3\n4\n5\n6", "1\n2\n3\n4\n5", "…\n  4\n  5\n- 6"),
      ("a", "a\nb", "  a\n+ b"),
    ])
  func difference(old: String, new: String, expected: String) {
    #expect(lineDifference(from: old, to: new) == expected)
  }
}
