internal import ArgumentParser
internal import Terminal

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
  }

  func perform(in session: Session) throws {
    guard let name else { return show(session.settings, in: session) }
    guard let value else {
      throw ShellError.wrongSetting(name.rawValue, value: "", allowed: allowed(name))
    }
    guard allowed(name).contains(value) else {
      throw ShellError.wrongSetting(name.rawValue, value: value, allowed: allowed(name))
    }
    switch name {
    case .language: session.speak(Language(rawValue: value) ?? .english)
    case .hints: session.settings.hints = value == "on"
    }
    session.archive.save(session.settings)
    show(session.settings, in: session)
  }

  private func allowed(_ name: Name) -> [String] {
    switch name {
    case .language: Language.allCases.map(\.rawValue)
    case .hints: ["on", "off"]
    }
  }

  private func show(_ settings: Settings, in session: Session) {
    let rows: [[Text]] = [
      ["language", Text(settings.language.rawValue), "en or zh, for lessons and explanations"],
      ["hints", settings.hints ? "on" : "off", "the faint reminder after the cursor"],
    ]
    session.output.show([
      .table(.init(columns: [.init("setting"), .init("now"), .init("what it is")], rows: rows))
    ])
  }
}
