import Terminal
import Testing

@Suite("The sentences of a text")
struct SentencesTests {
  static let texts: [(text: Text, sentences: [String])] = [
    ("One. Two? Three!", ["One.", "One. Two?", "One. Two? Three!"]),
    (
      "It took 2.5 ms (see 2.1). Done.",
      ["It took 2.5 ms (see 2.1).", "It took 2.5 ms (see 2.1). Done."]
    ),
    ("Try others, e.g. two of them.", ["Try others, e.g. two of them."]),
    ("It ends. \(.code("fork")) begins.", ["It ends.", "It ends. fork begins."]),
    ("He said (so.) Then left.", ["He said (so.)", "He said (so.) Then left."]),
    ("一句。两句（完）。三句", ["一句。", "一句。两句（完）。", "一句。两句（完）。三句"]),
    ("", []),
  ]

  @Test("end where the next one begins, not within a number or a name", arguments: texts)
  func beginnings(text: Text, sentences: [String]) {
    #expect(text.sentenceCount == sentences.count)
    for (count, beginning) in sentences.enumerated() {
      #expect(text.sentences(count + 1).plain == beginning)
    }
    #expect(text.sentences(0).isEmpty && text.sentences(99) == text)
  }

  @Test("keep the meaning of their words")
  func styles() {
    let text: Text = "It took \("2 ms", .number). Then more."
    #expect(text.sentences(1) == "It took \("2 ms", .number).")
  }

  @Test(
    "A sentence follows another after a space, or after a mark that is as wide as one",
    arguments: [
      ("One.", "Two.", "One. Two."), ("一。", "二。", "一。二。"), ("一（二。）", "三。", "一（二。）三。"),
      ("一", "二。", "一 二。"), ("", "Two.", "Two."), ("One.", "", "One."),
    ])
  func following(first: String, second: String, whole: String) {
    #expect(Text(first).followed(by: Text(second)).plain == whole)
  }
}
