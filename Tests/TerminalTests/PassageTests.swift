import Terminal
import TestSupport
import Testing

@Suite("A document in passages")
struct PassageTests {
  private static let canvas = Canvas(width: 60)

  @Test(
    "says what it says in one piece",
    arguments: [SampleDocuments.english, SampleDocuments.chinese, SampleDocuments.charts])
  func whole(document: Document) {
    let text = document.passages(on: Self.canvas).map(\.text).joined()
    #expect(text == document.rendered(on: Self.canvas))
  }

  @Test("keeps questions with their options, pictures and tables whole, and prose not")
  func isWhole() {
    let question = Block.callout(.question, [.paragraph("Which?"), .choices(["one", "two"])])
    let table = Block.table(Table(columns: [.init("a")], rows: [["1"], ["2"]]))
    let blocks: [(Block, Bool)] = [
      (question, true), (.chart(SampleDocuments.speedup), true), (table, true),
      (.paragraph("Words."), false), (.callout(.note, "A note."), false),
    ]
    for (block, expected) in blocks {
      #expect(Document([block]).passages(on: Self.canvas).map(\.isWhole) == [expected])
    }
  }

  @Test("keeps a heading with the picture, or the first line, that it stands above")
  func heading() {
    let picture = Document([.heading(level: 2, "Speed"), .chart(SampleDocuments.speedup)])
    #expect(picture.passages(on: Self.canvas).map(\.isWhole) == [true])
    let long = Text(String(repeating: "word ", count: 30))
    let prose = Document([.heading(level: 2, "Speed"), .paragraph(long)])
      .passages(on: Self.canvas)
    #expect(prose.map(\.isWhole) == [true, false])
    #expect(prose[0].text.hasPrefix("Speed\n"))
  }
}
