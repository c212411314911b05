internal import ArgumentParser
internal import Notebook
internal import Platform
internal import Results
internal import Terminal
internal import Wording

/// Writes down what the authors need to know of a question or a screen that is wrong.
struct ReportCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write down what is wrong with a question or a screen.",
    discussion: """
      Writes a file in the current folder: the lesson and the step, the version, the language, \
      the size of the window, the last line typed and what it showed, the machine, and the words \
      that stand behind 'report'. No file is overwritten and nothing is sent: give it to the \
      authors yourself. A report of what you measured is 'notebook export FILE.html'.
      """)

  /// The file, without a number and its ending.
  private static let fileName = "conlab-report"

  @Argument(help: .init("What is wrong, in your own words.", valueName: "words"))
  var words: [String] = []

  @Flag(help: "Print one JSON object and nothing else; no file is written.") var json = false

  func perform(in context: CommandContext) throws -> Reply {
    let report = try report(in: context)
    if json { return .text(try report.json.json() + "\n") }
    let sitting = context.sitting
    let path = try write(HomeFolder.hidden(in: report.text))
    return .document([
      .paragraph(sitting.words.text(ScreenWord.problemWritten, ["file": .strong(path)])),
      .paragraph(sitting.words.text(ScreenWord.problemNotSent).styled(.faint)),
    ])
  }

  private func write(_ text: String) throws(ShellError) -> String {
    do {
      return try NewFile.write(text, named: Self.fileName, ending: "txt")
    } catch {
      throw ShellError(writing: Self.fileName + ".txt", error)
    }
  }

  private func report(in context: CommandContext) throws -> ProblemReport {
    let sitting = context.sitting
    if context.lesson.walk == nil { context.lesson.resume() }
    let said = words.joined(separator: " ")
    return ProblemReport(
      sentence: said.isEmpty ? nil : said, walk: context.lesson.walk,
      quiz: context.quiz.quiz?.current.map { "\($0.key.lesson) \($0.key.question)" },
      screen: sitting.lastScreen(), window: sitting.window(),
      language: sitting.settings.language,
      machine: MachineReport.facts(of: try Machine.current()), words: sitting.words)
  }
}
