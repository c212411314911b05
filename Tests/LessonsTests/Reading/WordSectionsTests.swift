import Testing

@testable import Lessons

@Suite("A page of words, cut at its headings")
struct WordSectionsTests {
  @Test(
    "Whether a page is cut or read whole, it has the same words",
    arguments: LessonSource.embedded.contentPaths.map(\.written))
  func same(path: String) throws {
    let (text, kind) = (
      try LessonSource.embedded.text(of: path), try #require(ContentPath(path)).kind
    )
    let (entries, sections): ([WordEntry], WordSections)
    switch kind {
    case .words:
      entries = WordsReader.page(text, file: path).value
      sections = WordSections(text, isExplanation: false)
    case .explanation(let experiment):
      entries = PageReader.explanation(text, file: path, experiment: experiment).value.words
      sections = WordSections(text, isExplanation: true)
    default: return
    }
    #expect(Set(sections.keys) == Set(entries.map(\.key)))
    for entry in entries { #expect(sections[entry.key] == entry.blocks, "\(entry.key)") }
  }

  @Test("A key that stands twice has its first text, and a line of many marks is no heading")
  func twice() {
    let sections = WordSections(
      "# Words\n\n## a\n\nfirst\n\n#### b\n\n##c\n\n## a\n\nsecond\n", isExplanation: false)
    #expect(Set(sections.keys) == ["a"])
    #expect(sections["a"]?.plainText == "first\nb\n##c")
  }
}
