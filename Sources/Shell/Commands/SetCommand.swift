internal import ArgumentParser

/// Shows or changes what a person can choose.
struct SetCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Show the settings, or change one: set language zh.")

  @Argument(help: .init("The setting.", valueName: "name")) var name: Name?
  @Argument(help: .init("Its new value.", valueName: "value")) var value: String?

  /// The settings there are.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case language
    case hints
    case pager

    /// What the setting can be set to.
    var values: [String] {
      switch self {
      case .language: Language.allCases.map(\.rawValue)
      case .hints, .pager: ["on", "off"]
      }
    }
  }

  func perform(in session: Session) throws {
    guard let name, let value else { return show(session.settings, in: session) }
    guard name.values.contains(value) else {
      throw ShellError.wrongSetting(name.rawValue, value: value, allowed: name.values)
    }
    switch name {
    case .language: session.speak(Language(rawValue: value) ?? .english)
    case .hints: session.settings.hints = value == "on"
    case .pager: session.settings.pager = value == "on"
    }
    session.archive.save(session.settings)
    show(session.settings, in: session)
  }

  private func show(_ settings: Settings, in session: Session) {
    session.output.show(SettingsScreen(settings: settings, words: session.words).document)
  }
}
