import Lessons
import Testing

@Suite("What to read after a lesson")
struct ReadingListTests {
  private func list() throws -> ReadingList {
    try Library(source: Fixture.source(Fixture.withReference)).readingList(language: "en").content
  }

  @Test("A work has a title, an address, a note and its lessons")
  func work() throws {
    let work = try #require(try list().works.first)
    #expect(work.key == "threads" && work.title == "Threads")
    #expect(work.address == "https://example.org/threads.html")
    #expect(work.note.plainText == "The manual of threads.")
    #expect(work.lessons == ["two-sellers"])
  }

  @Test(
    "A topic is a lesson, a key, or words of a title or a note",
    arguments: [
      ("two-sellers", ["threads", "locks", "clocks"]), ("locks", ["locks"]),
      ("Clocks", ["clocks"]), ("manual", ["threads"]), ("poetry", []),
    ])
  func topics(topic: String, expected: [String]) throws {
    #expect(try list().works(on: topic).map(\.key) == expected)
  }
}
