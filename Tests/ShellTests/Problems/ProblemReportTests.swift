import Results
import TestSupport
import Testing

@testable import Shell

@Suite("What the authors are told of a screen that is wrong")
struct ProblemReportTests {
  private func report(
    _ sentence: String? = nil, language: Language = .english,
    screen: ScreenRecord.Screen? = .init(line: "race --quick", text: "\nlost: some\n\n")
  ) throws -> ProblemReport {
    var walk = LessonWalk(lesson: try Samples.lesson(language), stepIndex: 1)
    _ = walk.advance()
    return ProblemReport(
      sentence: sentence, walk: walk, quiz: nil, screen: screen,
      window: ScreenSize(columns: 90, rows: 30), language: language,
      machine: Samples.machineFacts, words: Samples.words(language))
  }

  @Test("All that is needed stands in it, in either language", arguments: Language.allCases)
  func whole(language: Language) throws {
    let text = try report("The answer is wrong.", language: language).text
    for part in [
      "The answer is wrong.", LabVersion.current, language.rawValue, "90 × 30", "kitchen",
      "2-predict-1", "race --quick", "lost: some",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("problem-") && !text.contains("{"))
  }

  @Test("Where nothing was shown or said, it says so or leaves it out")
  func nothing() throws {
    let text = try report(screen: nil).text
    #expect(text.contains("Nothing was shown"))
    #expect(!text.contains("own words") && !text.contains("last line typed"))
  }

  @Test("Programs get the same")
  func json() throws {
    let object = try report("odd").json.json()
    for part in [
      "\"sentence\":\"odd\"", "\"lesson\":\"kitchen\"", "\"step\":2", "\"shown\":\"lost: some\"",
    ] {
      #expect(object.contains(part), "\(object)")
    }
  }
}
