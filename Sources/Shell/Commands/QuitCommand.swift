internal import ArgumentParser

/// Leaves the lab.
struct QuitCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "quit", abstract: "Leave the lab; everything is saved already.")

  /// The flag that a single letter stands for, which may have been meant for the pager.
  static let asking = "--ask"

  @Flag(help: .private) var ask = false

  func perform(in context: CommandContext) -> Reply {
    let sitting = context.sitting
    guard ask, sitting.isInteractive, context.lesson.walk != nil else {
      return Reply(next: .leave)
    }
    let question = sitting.say(.leaveTheLab).pieces
    return Reply(
      next: .ask(question, "y, n:") { typed in
        typed?.lowercased().hasPrefix("y") == true ? Reply(next: .leave) : .nothing
      })
  }
}
