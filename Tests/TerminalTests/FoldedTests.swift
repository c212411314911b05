import Terminal
import Testing

@Suite("Lists made one from the end on")
struct FoldedTests {
  @Test(
    "Each is joined to what follows it; a single one stays as it is, and none is nothing",
    arguments: [([], nil), (["a"], "a"), (["a", "b", "c"], "(a+(b+c))")] as [([String], String?)])
  func folded(parts: [String], expected: String?) {
    #expect(parts.folded { "(\($0)+\($1))" } == expected)
  }
}
