internal import Notebook

extension Archive {
  private enum Name {
    static let language = "language"
    static let hints = "hints"
    static let pager = "pager"
    static let theme = "theme"
  }

  /// What was chosen with 'set' in an earlier sitting.
  var settings: Settings {
    Settings(
      language: chosenLanguage ?? .english, hints: progress.settings[Name.hints] != "off",
      pager: progress.settings[Name.pager] != "off",
      theme: progress.settings[Name.theme].flatMap(Theme.init) ?? .auto)
  }

  /// The language that was chosen with 'set', if any was.
  var chosenLanguage: Language? { progress.settings[Name.language].map(Language.init(rawValue:)) }

  /// Keeps what was chosen.
  func save(_ settings: Settings) {
    update { progress in
      progress.settings[Name.language] = settings.language.rawValue
      progress.settings[Name.hints] = settings.hints ? "on" : "off"
      progress.settings[Name.pager] = settings.pager ? "on" : "off"
      progress.settings[Name.theme] = settings.theme.rawValue
    }
  }
}
