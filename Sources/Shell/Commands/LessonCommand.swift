internal import ArgumentParser

/// Begins a lesson, or goes on with it at the exact step.
struct LessonCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Begin a lesson, or go on with it where you were.")

  @Argument(help: "The lesson's name or number; the last one, or the first, if left out.")
  var name: String?

  @Flag(help: "Begin again at the first step.")
  var restart = false

  func perform(in context: CommandContext) throws -> Reply {
    try context.lesson.begin(name, restart: restart)
  }
}
