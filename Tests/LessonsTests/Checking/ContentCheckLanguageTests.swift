import Lessons
import Testing

@Suite struct ContentCheckLanguageTests {
  /// A change to the Chinese content, and the sentence it must cause.
  struct Spoiled: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var file = "zh/01-two-sellers.md"
    let find: String
    let replace: String
    let fault: String
  }

  @Test(
    "A translation that differs is a fault",
    arguments: [
      Spoiled(
        testDescription: "a step less", find: "## 改变\n", replace: "",
        fault: "32:1: 2 sections, but 3 in the reference language"),
      Spoiled(
        testDescription: "another command", find: "modify\nrace --threads 2",
        replace: "modify\nrace --threads 3",
        fault: "25:1: other commands than in the reference language: "
          + "modify: race --threads 3 instead of modify: race --threads 2"),
      Spoiled(
        testDescription: "a run instead of a change", find: "conlab modify", replace: "conlab",
        fault: "25:1: other commands than in the reference language: "
          + "race --threads 2 instead of modify: race --threads 2"),
      Spoiled(
        testDescription: "another meaning", find: "clock-causes-races",
        replace: "clocks-cause-races",
        fault: "33:1: other questions than in the reference language: "
          + "3-recall-1 (right, wrong: clocks-cause-races) instead of "
          + "3-recall-1 (right, wrong: clock-causes-races)"),
      Spoiled(
        testDescription: "another kind", find: "**回忆**", replace: "**解释**",
        fault: "33:1: other questions than in the reference language: "
          + "3-explain-1 (right, wrong: clock-causes-races) instead of "
          + "3-recall-1 (right, wrong: clock-causes-races)"),
      Spoiled(
        testDescription: "a hint less", find: "> **提示** 想想读。\n", replace: "",
        fault: "6:1: 1 hints, but 2 in the reference language"),
      Spoiled(
        testDescription: "a number less", file: "zh/explain/race.md", find: " {threads}",
        replace: "",
        fault: "3:1: other placeholders than in the reference language: "
          + "nothing instead of threads"),
    ])
  func difference(spoiled: Spoiled) throws {
    var files = Fixture.bothLanguages
    let text = try #require(files[spoiled.file])
    files[spoiled.file] = try text.replacingOnce(spoiled.find, with: spoiled.replace)
    #expect(Fixture.faults(files) == [spoiled.file + ":" + spoiled.fault])
  }

  @Test("A file missing in either language is a fault")
  func missingFiles() {
    var files = Fixture.bothLanguages
    files["zh/01-two-sellers.md"] = nil
    files["zh/02-more.md"] = Fixture.lessonInChinese
    #expect(
      Fixture.faults(files) == [
        "en/02-more.md:1:1: the file is missing; zh/02-more.md exists",
        "zh/01-two-sellers.md:1:1: the file is missing; en/01-two-sellers.md exists",
      ])
  }
}
