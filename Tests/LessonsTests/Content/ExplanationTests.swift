import Lessons
import Testing

@Suite struct ExplanationTests {
  static func section(_ body: String) throws -> Explanation.Section {
    let text = "# race\n\n## lost-updates: some\n\n" + body
    let library = Library(source: Fixture.source(["en/explain/race.md": text]))
    let explanation = try library.explanations(experiment: "race", language: "en").content
    return try #require(explanation.explanation(finding: "lost-updates", value: "some"))
  }

  @Test("A section belongs to one value of one finding")
  func lookup() throws {
    let library = Library(source: Fixture.source(Fixture.english))
    let explanation = try library.explanations(experiment: "race", language: "en").content
    #expect(explanation.sections.map(\.value) == ["none", "some", "inconclusive"])
    #expect(explanation.explanation(finding: "lost-updates", value: "many") == nil)
    #expect(explanation.explanation(finding: "other", value: "some") == nil)
  }

  @Test("Placeholders become text wherever there is text")
  func filled() throws {
    let section = try Self.section("A {b} *{b}* `{c@d=e,f}`\n\n- [{b}](x)\n\n> {b}\n")
    let values = ["b": "1", "c@d=e,f": "2"]
    #expect(
      try section.filled { values[$0] } == [
        .paragraph([.text("A 1 "), .emphasis([.text("1")]), .text(" "), .code("2")]),
        .list(start: nil, items: [[.paragraph([.link([.text("1")], destination: "x")])]]),
        .quote([.paragraph([.text("1")])]),
      ])
  }

  @Test("Missing values are named, each once, and nothing is shown raw")
  func missing() throws {
    let section = try Self.section("{known} {lost} {lost} {gone@a=b}")
    #expect(throws: MissingPlaceholders(names: ["lost", "gone@a=b"])) {
      try section.filled { $0 == "known" ? "1" : nil }
    }
  }

  @Test("A value that looks like a placeholder is not filled again")
  func once() throws {
    let section = try Self.section("{a}")
    #expect(try section.filled { _ in "{b}" }.plainText == "{b}")
  }

  @Test(
    "Code blocks and ordinary braces are no placeholders",
    arguments: [
      "    {name}\n", "```\n{name}\n```\n", "{ name }", "{Name}", "{}", "{a@}", "{a", "a}",
    ])
  func braces(body: String) throws {
    #expect(try Self.section(body).placeholders.isEmpty)
  }
}
