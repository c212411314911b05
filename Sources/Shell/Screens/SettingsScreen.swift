internal import Terminal
internal import Wording

/// What a person can choose, and what is chosen now.
struct SettingsScreen {
  let settings: Settings
  let words: Wording

  var document: Document {
    [
      .heading(level: 1, words.text(ScreenWord.settings)),
      .table(
        Table(
          columns: words.columns([.setting, .settingNow, .settingAbout]),
          rows: [
            row(.language, settings.language.rawValue, .settingLanguage),
            row(.hints, settings.hints ? "on" : "off", .settingHints),
            row(.pager, settings.pager ? "on" : "off", .settingPager),
            row(.theme, settings.theme.rawValue, .settingTheme),
          ])),
      .paragraph(words.text(ScreenWord.settingsNext)),
    ]
  }

  private func row(_ name: Settings.Name, _ value: String, _ about: ScreenWord) -> [Text] {
    [.command(name.rawValue), .strong(value), words.text(about)]
  }
}
