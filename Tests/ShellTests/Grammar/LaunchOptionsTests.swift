import ArgumentParser
import Testing

@testable import Shell

@Suite("The options of the program itself")
struct LaunchOptionsTests {
  @Test(
    "Options before the first command are the program's, the rest is the command",
    arguments: [
      ([], [], []), (["lifecycle"], [], ["lifecycle"]),
      (["--plain", "lifecycle", "--json"], ["--plain"], ["lifecycle", "--json"]),
      (["--language", "zh", "next"], ["--language", "zh"], ["next"]),
      (["--language=zh", "next"], ["--language=zh"], ["next"]),
      (
        ["--script", "a.txt", "--keep-going"], ["--script", "a.txt", "--keep-going"], []
      ),
      (
        ["--lessons", "folder", "--color", "never", "where"],
        ["--lessons", "folder", "--color", "never"], ["where"]
      ),
      (["--script"], ["--script"], []), (["--unknown", "lifecycle"], ["--unknown"], ["lifecycle"]),
    ])
  func split(words: [String], options: [String], command: [String]) {
    let parts = LaunchOptions.split(words)
    #expect(parts.options == options)
    #expect(parts.command == command)
  }

  @Test("Defaults leave everything to the terminal")
  func defaults() throws {
    for options in [try LaunchOptions.parse([]), LaunchOptions.defaults] {
      #expect(options.script == nil && options.language == nil && options.lessons == nil)
      #expect(!options.plain && !options.keepGoing && options.color == .auto)
    }
  }

  @Test(
    "What means nothing is refused",
    arguments: [
      ["--keep-going"], ["--language", "klingon"], ["--color", "pink"], ["--script"], ["--nope"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try LaunchOptions.parse(words) }
  }
}
