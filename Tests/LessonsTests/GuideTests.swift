import Lessons
import Testing

@Suite struct GuideTests {
  @Test("The examples of the guide for teachers are read as what they show")
  func examples() throws {
    let guide = try LessonSource.folder(LessonSourceTests.lessonsFolder).text(of: "README.md")
    var examples: [String] = []
    var lines: [Substring]?
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case "````markdown": lines = []
      case "````":
        if let lines { examples.append(lines.joined(separator: "\n")) }
        lines = nil
      default: lines?.append(line)
      }
    }
    try #require(examples.count == 8)
    let files = [
      "en/01-two-sellers.md": examples[0], "en/explain/race.md": examples[1],
      "en/faq.md": examples[3], "en/claims.md": examples[4], "en/glossary.md": examples[5],
      "en/reading.md": examples[6], "en/exercises/parcels.md": examples[7],
      "exercises/parcels/start.py": "start", "exercises/parcels/solution.py": "solution",
      "exercises/parcels/wrong-at-once.py": "cheat",
    ]
    let lesson = try Library(source: Fixture.source(files)).lesson(named: "1", language: "en")
    #expect(lesson.content.steps.count == 3)
    let faq = try Library(source: Fixture.source(files)).faq(language: "en").content
    #expect(faq.items.map(\.name) == ["plus-equals-atomic"])
    #expect(faq.items[0].numericQuestions.count == 1)
    let terms = try Fixture.glossary(of: files, language: "en")
    #expect(terms.map(\.term.forms) == [["race conditions"]])
    let works = try Library(source: Fixture.source(files)).readingList(language: "en").content.works
    #expect(works.map(\.lessons) == [["two-sellers"]])
    let words = Library(source: Fixture.source(["en/explain/race.md": examples[2]]))
      .words(on: "explain/race", language: "en")
    #expect(words["after"]?.plainText == "after {count round|rounds}")
    let exercise = try #require(
      try Library(source: Fixture.source(files)).exercise(named: "parcels", language: "en"))
    #expect(exercise.startFails == "right" && exercise.page.lesson == "two-sellers")
    #expect(exercise.wrong == ["at-once": "cheat"])
    let claims = try Library(source: Fixture.source(files)).claims(language: "en").content.claims
    #expect(claims.map(\.isTestable) == [true, false])
    #expect(claims[0].rules.map(\.outcome) == [.supported, .conditional, .refuted])
  }
}
