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

  func perform(in context: CommandContext) throws -> Reply {
    try context.lesson.begin(name, at: step, restart: restart)
  }
}
