import Lessons
import Testing

@Suite("Words of a page by their keys")
struct LibraryWordsTests {
  static let phrases =
    "# Phrases\n\nWhat is said.\n\n## hello\n\nHello *there*.\n\n## bye\n\nBye.\n"
  static let words = """


    ## words

    ### updates-lost

    updates lost

    ### rounds

    {count round|rounds}
    """

  private func words(
    on path: String, _ language: String, _ files: [String: String]
  ) throws -> [String: String] {
    try Library(source: Fixture.source(files)).words(on: path, language: language)
      .mapValues(\.plainText)
  }

  @Test("Headings of level two are the keys of a page of words")
  func page() throws {
    let words = try Library(source: Fixture.source(["en/phrases.md": Self.phrases]))
      .words(on: "phrases", language: "en")
    #expect(
      words["hello"] == [.paragraph([.text("Hello "), .emphasis([.text("there")]), .text(".")])])
    #expect(words["bye"]?.plainText == "Bye.")
  }

  @Test("A heading below a key is a key behind it")
  func below() throws {
    let help = "# Help\n\nx\n\n## notebook list\n\nLists.\n\n### --last\n\nHow many.\n"
    let words = try words(on: "help", "zh", ["zh/help.md": help])
    #expect(words["notebook list"] == "Lists.")
    #expect(words["notebook list --last"] == "How many.")
  }

  @Test("The section of words is none of the explanations, and they are none of the words")
  func explanation() throws {
    let files = ["en/explain/race.md": Fixture.explanation + Self.words]
    #expect(
      try words(on: "explain/race", "en", files).filter { $0.key != "x" }["updates-lost"]
        == "updates lost")
    let explanation = try Library(source: Fixture.source(files))
      .explanations(experiment: "race", language: "en").content
    #expect(explanation.sections.map(\.value) == ["none", "some", "inconclusive"])
    #expect(Fixture.faults(files) == [])
  }

  @Test("What a language lacks is said in English, key by key")
  func fallback() throws {
    let files = [
      "en/phrases.md": Self.phrases, "zh/phrases.md": "# 话\n\n话。\n\n## hello\n\n你好。\n",
    ]
    #expect(try words(on: "phrases", "zh", files)["hello"] == "你好。")
    // The program's own Chinese phrases know no such key.
    #expect(try words(on: "phrases", "zh", files)["bye"] == "Bye.")
  }

  @Test("What a folder lacks is said as the program says it")
  func program() throws {
    #expect(try words(on: "phrases", "en", ["en/phrases.md": Self.phrases])["skipped"] != nil)
    #expect(try words(on: "phrases", "zh", [:])["skipped"]?.hasPrefix("跳过") == true)
  }

  @Test("A page that nobody has holds no words")
  func nothing() throws {
    #expect(try words(on: "explain/nothing", "en", [:]).isEmpty)
  }
}
