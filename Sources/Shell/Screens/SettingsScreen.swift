internal import Terminal

/// What a person can choose, and what is chosen now.
struct SettingsScreen {
  let settings: Settings

  var document: Document {
    let rows: [[Text]] = [
      ["language", Text(settings.language.rawValue), "en or zh, for lessons and explanations"],
      ["hints", settings.hints ? "on" : "off", "the faint reminder after the cursor"],
    ]
    return [
      .table(.init(columns: [.init("setting"), .init("now"), .init("what it is")], rows: rows))
    ]
  }
}
