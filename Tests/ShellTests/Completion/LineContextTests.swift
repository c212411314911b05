import Testing

@testable import Shell

@Suite("Where the end of a typed text stands in the grammar")
struct LineContextTests {
  private let tree: GrammarTree

  init() throws { tree = try #require(GrammarTree.whole) }

  @Test(
    "Words name commands, options wait for values, the last word is open",
    arguments: [
      ("", ["conlab"], "", nil, 0), ("li", ["conlab"], "li", nil, 0),
      ("lifecycle ", ["conlab", "lifecycle"], "", nil, 0),
      ("lifecycle --kind", ["conlab", "lifecycle"], "--kind", nil, 0),
      ("lifecycle --kind ", ["conlab", "lifecycle"], "", "--kind", 0),
      ("lifecycle --kind thread ", ["conlab", "lifecycle"], "", nil, 0),
      ("lifecycle --quick --kind p", ["conlab", "lifecycle"], "p", "--kind", 0),
      ("notebook compare 1 ", ["conlab", "notebook", "compare"], "", nil, 1),
      ("  notebook   compare 1 2", ["conlab", "notebook", "compare"], "2", nil, 1),
    ] as [(String, [String], String, String?, Int)])
  func context(
    text: String, path: [String], word: String, pending: String?, positionals: Int
  ) {
    let context = LineContext(text, in: tree)
    #expect(context.path.map(\.commandName) == path)
    #expect(context.word == word)
    #expect(context.pending?.typed == pending)
    #expect(context.positionals == positionals)
  }

  @Test("A value joined by an equals sign uses its option up")
  func joined() {
    let context = LineContext("lifecycle --workers=4 ", in: tree)
    #expect(context.used == ["--workers"])
    #expect(context.pending == nil)
  }
}
