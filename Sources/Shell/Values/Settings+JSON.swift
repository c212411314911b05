internal import Results

extension Settings {
  /// What is chosen, for programs.
  var json: JSONValue {
    .object([
      "schema": .number(1),
      "settings": .object([
        Name.language.rawValue: .text(language.rawValue), Name.hints.rawValue: .flag(hints),
        Name.pager.rawValue: .flag(pager), Name.theme.rawValue: .text(theme.rawValue),
      ]),
    ])
  }
}
