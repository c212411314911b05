import Lessons
import Testing

@Suite("The check of words")
struct ContentCheckWordTests {
  /// An experiment with words of its own, and a page of errors with two keys.
  static let catalogue = CatalogueFacts(
    experiments: [
      .init(
        name: "race", findings: [], quantities: ["lost-share"], options: ["threads"],
        words: ["updates-lost", "bars"],
        declared: ["abstract", "--threads", "quantity lost-share"])
    ],
    wordKeys: ["errors": ["unknown", "many"]], commandError: { _ in nil })

  static let english = """
    # race

    ## words

    ### updates-lost

    updates lost by {worker}

    ### bars

    Bars
    """
  static let chinese = """
    # race

    ## words

    ### updates-lost

    {worker} 丢失的更新

    ### bars

    条形

    ### abstract

    丢失更新

    ### --threads

    线程数

    ### quantity lost-share

    丢失的比例
    """
  static let errors =
    "# Errors\n\nx\n\n## unknown\n\nNo '{word}'.\n\n## many\n\n{count line|lines}\n"

  static let files = [
    "en/explain/race.md": english, "zh/explain/race.md": chinese, "en/errors.md": errors,
    "zh/errors.md": errors,
  ]

  private func faults(_ files: [String: String]) -> [String] {
    ContentCheck(source: Fixture.source(files), catalogue: Self.catalogue).faults()
      .map(\.description)
  }

  @Test("Words that are whole in both languages are no fault")
  func whole() { #expect(faults(Self.files) == []) }

  /// A change to one file, and the sentence it must cause.
  struct Spoiled: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let find: String
    let replace: String
    let fault: String
  }

  @Test(
    "Words that are not whole are a fault",
    arguments: [
      Spoiled(
        testDescription: "a word of a picture that English lacks", file: "en/explain/race.md",
        find: "### bars\n\nBars", replace: "",
        fault: "5:1: no text for the key 'bars'"),
      Spoiled(
        testDescription: "a declaration that is not translated", file: "zh/explain/race.md",
        find: "### abstract\n\n丢失更新\n\n", replace: "",
        fault: "17:1: no text for the key 'abstract'"),
      Spoiled(
        testDescription: "an option that does not exist", file: "zh/explain/race.md",
        find: "丢失的比例", replace: "丢失的比例\n\n### --threat\n\n线程",
        fault: "25:1: nothing asks for the key '--threat'"),
      Spoiled(
        testDescription: "English of what the declaration says", file: "en/explain/race.md",
        find: "Bars", replace: "Bars\n\n### abstract\n\nUpdates",
        fault: "13:1: nothing asks for the key 'abstract'"),
      Spoiled(
        testDescription: "a key of a page", file: "zh/errors.md", find: "## many",
        replace: "## few", fault: "9:1: no text for the key 'many'"),
      Spoiled(
        testDescription: "a text that stands twice", file: "zh/errors.md", find: "## many",
        replace: "## unknown\n\ny\n\n## many", fault: "9:1: a second text for the key 'unknown'"),
      Spoiled(
        testDescription: "a heading without a text", file: "en/errors.md",
        find: "{count line|lines}", replace: "", fault: "9:1: no text to read below 'many'"),
      Spoiled(
        testDescription: "a place that nothing fills in", file: "zh/errors.md",
        find: "{word}", replace: "{wort}",
        fault: "5:1: nothing fills in '{wort}'; the reference language has word"),
    ])
  func spoiled(_ spoiled: Spoiled) throws {
    var files = Self.files
    files[spoiled.file] = try #require(files[spoiled.file])
      .replacingOnce(spoiled.find, with: spoiled.replace)
    #expect(faults(files).contains("\(spoiled.file):\(spoiled.fault)"))
  }

  @Test("A page of which the program says no keys has those of the reference language")
  func compared() {
    let files = [
      "en/phrases.md": "# P\n\nx\n\n## one\n\n1\n", "zh/phrases.md": "# P\n\nx\n\n## two\n\n2\n",
    ]
    #expect(
      faults(files) == [
        "zh/phrases.md:5:1: no text for the key 'one'",
        "zh/phrases.md:5:1: nothing asks for the key 'two'",
      ])
  }
}
