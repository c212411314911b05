internal import ArgumentParser

/// Begins a lesson, or goes on with it at the exact step.
struct LessonCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Begin a lesson, or go on with it where you were.")

  @Argument(
    help: "The lesson's name or number; the open one, or the first not finished, if left out.",
    completion: .list(KnownNames.lessons))
  var name: String?

  @Argument(help: .init("The step to go to, from 1.", valueName: "step"))
  var step: Int?

  @Flag(help: "Begin again at the first step.")
  var restart = false

  @Flag(help: "Predict first, then walk through no more than the steps you missed.")
  var fast = false

  @Flag(help: "Show the card of a lesson: what was predicted and measured, and figures to keep.")
  var card = false

  @Flag(help: "Print the card as one JSON object and nothing else.")
  var json = false

  func validate() throws {
    if json && !card { throw ShellError.needs("--json", other: "--card") }
    if step != nil && fast { throw ShellError.excludes("--fast", other: "STEP") }
  }

  func perform(in context: CommandContext) throws -> Reply {
    let guide = context.lesson
    if card { return try guide.card(name, json: json) }
    return try guide.begin(name, at: step, restart: restart, fast: fast)
  }
}
