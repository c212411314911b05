internal import ArgumentParser
internal import Results
internal import Lessons

/// Shows or changes what a person can choose.
struct SetCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Show the settings, or change one: set language zh.")

  @Argument(help: .init("The setting.", valueName: "name")) var name: Settings.Name?
  @Argument(
    help: .init("Its new value.", valueName: "value"), completion: .list(KnownNames.settingValues))
  var value: String?

  @Flag(help: "Print one JSON object and nothing else.") var json = false

  func perform(in context: CommandContext) throws -> Reply {
    let sitting = context.sitting
    if let name, let value {
      let allowed = name == .language ? sitting.library.languages : name.values
      guard allowed.contains(value) else {
        throw ShellError.wrongSetting(name.rawValue, value: value, allowed: allowed)
      }
      var settings = sitting.settings
      switch name {
      case .language: settings.language = Language(rawValue: value)
      case .hints: settings.hints = value == "on"
      case .pager: settings.pager = value == "on"
      case .theme: settings.theme = Theme(rawValue: value) ?? .auto
      }
      sitting.choose(settings)
    }
    if json { return .text(try sitting.settings.json.json() + "\n") }
    return .document(SettingsScreen(settings: sitting.settings, words: sitting.words).document)
  }
}
