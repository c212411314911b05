internal import ArgumentParser

/// The options of the program itself, typed before any command.
struct LaunchOptions: ParsableArguments {
  @Option(
    help: .init("Read commands from a file; - is standard input.", valueName: "file"),
    completion: .file())
  var script: String?

  @Flag(help: "Let a script go on after an error.")
  var keepGoing = false

  @Option(help: "Language of the lessons.")
  var language: Language?

  @Option(
    help: .init("Read lessons from a folder instead of the built-in ones.", valueName: "folder"),
    completion: .directory)
  var lessons: String?

  @Option(help: "When to write colour.")
  var color = ColorChoice.auto

  @Flag(help: "No escape byte and no glyph beyond ASCII, for screen readers and logs.")
  var plain = false

  /// The options when none is typed, without asking the parser: it takes longer than the rest of
  /// the start.
  static var defaults: LaunchOptions {
    var options = LaunchOptions()
    options.script = nil
    options.keepGoing = false
    options.language = nil
    options.lessons = nil
    options.color = .auto
    options.plain = false
    return options
  }

  func validate() throws {
    if keepGoing && script == nil { throw ShellError.needs("--keep-going", other: "--script") }
  }

  /// The options among the leading words of a command line, and the words of the command after them.
  static func split(_ words: [String]) -> (options: [String], command: [String]) {
    var index = 0
    while index < words.count, words[index].hasPrefix("-") {
      index += takesValue.contains(words[index]) ? 2 : 1
    }
    let end = min(index, words.count)
    return (Array(words[..<end]), Array(words[end...]))
  }

  private static let takesValue: Set = ["--script", "--language", "--lessons", "--color"]
}
