internal import Terminal

/// What a person can choose, and what is chosen now.
struct SettingsScreen {
  let settings: Settings
  let words: FixedWords

  var document: Document {
    [
      .heading(level: 1, words.text(.settings)),
      .table(
        Table(
          columns: words.columns([.setting, .settingNow, .settingAbout]),
          rows: [
            row(.language, settings.language.rawValue, .settingLanguage),
            row(.hints, settings.hints ? "on" : "off", .settingHints),
            row(.pager, settings.pager ? "on" : "off", .settingPager),
          ])),
      .paragraph(words.text(.settingsNext)),
    ]
  }

  private func row(_ name: SetCommand.Name, _ value: String, _ about: FixedWord) -> [Text] {
    [.command(name.rawValue), .strong(value), words.text(about)]
  }
}
