import Testing

@testable import Shell

@Suite("The faint reminder after the cursor")
struct PromptHintTests {
  private let tree: GrammarTree

  init() throws { tree = try #require(GrammarTree.whole) }

  @Test(
    "It says what may follow, from the grammar itself",
    arguments: [
      ("", nil), ("   ", nil), ("life", nil), ("lifecycle", nil), ("xyzzy ", nil),
      (
        "lifecycle ",
        "[--kind <kind>] [--workers <count>] [--work <time>] [--runtime native|python] "
          + "[--python <list>] [--rounds <count>] "
          + "[--seconds <seconds>] [--seed <number>] [--quick] [--until-decided] "
          + "[--json] [--raw] [--plain]"
      ),
      ("lifecycle --kind", " <kind> (now thread)"),
      ("lifecycle --kind ", "<kind> (now thread)"),
      ("lifecycle --runtime ", "native|python (now native)"),
      ("lifecycle --workers ", "<count> (now 4)"), ("lifecycle --quick", nil),
      (
        "lifecycle --kind=process --workers 8 --work 5ms --rounds 3 --seconds 1 --seed 4 ",
        "[--runtime native|python] [--python <list>] [--quick] [--until-decided] "
          + "[--json] [--raw] [--plain]"
      ),
      ("notebook ", "list|show|compare|merge|export"),
      ("notebook show ", "<number>"), ("notebook show 1 ", nil),
      ("set ", "[language|hints|pager|theme] [<value>] [--json]"),
      ("lesson ", "[<name>] [<step>] [--restart] [--fast] [--card] [--json]"),
      ("answer b ", "[<confidence>]"), ("next ", nil),
    ] as [(String, String?)])
  func hint(line: String, expected: String?) {
    #expect(PromptHint.hint(for: line, in: tree, LanguageWords.wording("en")) == expected)
  }
}
