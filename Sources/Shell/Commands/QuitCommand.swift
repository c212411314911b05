internal import ArgumentParser

/// Leaves the lab.
struct QuitCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "quit", abstract: "Leave the lab; everything is saved already.")

  func perform(in context: CommandContext) -> Reply { Reply(next: .leave) }
}
