import Lessons
import Testing

@Suite("What stands in a block of commands")
struct CommandsTests {
  private func commands(_ fence: String, _ block: String) throws -> Commands {
    let text = "# T\n\nS\n\n## Step\n\nRead.\n\n```\(fence)\n\(block)\n```\n"
    let lesson = try Library(source: Fixture.source(["en/01-a.md": text]))
      .lesson(named: "a", language: "en").content
    return try #require(lesson.steps.first?.blocks.commands.first)
  }

  @Test("Lines are shown as they are typed, and the first one is spoken of")
  func lines() throws {
    let commands = try commands("conlab", "race\n\n  race --quick")
    #expect(commands.lines == ["race", "race --quick"])
    #expect(commands.text == "race\nrace --quick" && commands.spoken == "race")
  }

  @Test("A program keeps its lines and their indentation, and is one word of its command")
  func program() throws {
    let commands = try commands("conlab explore --model sc", "x = 0\nthread A:\n    x = 1")
    #expect(commands.lines == ["explore --model sc \"x = 0\nthread A:\n    x = 1\""])
    #expect(commands.text == "x = 0\nthread A:\n    x = 1")
    #expect(commands.spoken == "explore --model sc …")
    #expect(!commands.mustModify)
  }
}
