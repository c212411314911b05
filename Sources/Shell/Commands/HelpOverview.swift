internal import ArgumentParser

/// Shows what can be typed, in the same shape as every other list of the lab.
///
/// `conlab --help` shows it below the options of the program.
struct HelpOverview: LabCommand {
  static let configuration = CommandConfiguration(commandName: "help")

  func perform(in context: CommandContext) -> Reply {
    .document(HelpScreen(groups: context.help(), words: context.sitting.words).document)
  }
}
