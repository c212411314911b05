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
  ) -> [String: String] {
    let words = Library(source: Fixture.source(files)).words(on: path, language: language)
    return Dictionary(
      uniqueKeysWithValues: words.keys.map { ($0, words[$0]?.plainText ?? "") })
  }

  @Test("Headings of level two are the keys of a page of words")
  func page() {
    let words = Library(source: Fixture.source(["en/phrases.md": Self.phrases]))
      .words(on: "phrases", language: "en")
    #expect(
      words["hello"] == [.paragraph([.text("Hello "), .emphasis([.text("there")]), .text(".")])])
    #expect(words["bye"]?.plainText == "Bye.")
  }

  @Test("A heading below a key is a key behind it")
  func below() {
    let help = "# Help\n\nx\n\n## notebook list\n\nLists.\n\n### --last\n\nHow many.\n"
    let words = words(on: "help", "zh", ["zh/help.md": help])
    #expect(words["notebook list"] == "Lists.")
    #expect(words["notebook list --last"] == "How many.")
  }

  @Test("The section of words is none of the explanations, and they are none of the words")
  func explanation() throws {
    let files = ["en/explain/race.md": Fixture.explanation + Self.words]
    #expect(
      words(on: "explain/race", "en", files).filter { $0.key != "x" }["updates-lost"]
        == "updates lost")
    let explanation = try Library(source: Fixture.source(files))
      .explanations(experiment: "race", language: "en").content
    #expect(explanation.sections.map(\.value) == ["none", "some", "inconclusive"])
    #expect(Fixture.faults(files) == [])
  }

  @Test("What a language lacks is said in English, key by key")
  func fallback() {
    let files = [
      "en/phrases.md": Self.phrases, "zh/phrases.md": "# 话\n\n话。\n\n## hello\n\n你好。\n",
    ]
    #expect(words(on: "phrases", "zh", files)["hello"] == "你好。")
    // The program's own Chinese phrases know no such key.
    #expect(words(on: "phrases", "zh", files)["bye"] == "Bye.")
  }

  @Test("What a folder lacks is said as the program says it")
  func program() {
    #expect(words(on: "phrases", "en", ["en/phrases.md": Self.phrases])["skipped"] != nil)
    #expect(words(on: "phrases", "zh", [:])["skipped"]?.hasPrefix("跳过") == true)
  }

  @Test("A page that nobody has holds no words")
  func nothing() {
    #expect(words(on: "explain/nothing", "en", [:]).isEmpty)
  }
}
