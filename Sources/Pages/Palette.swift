internal import Terminal

/// The colours of a page, with a meaning each, for bright and for dark surroundings.
struct Palette {
  /// How many series have a colour of their own.
  static let seriesCount = 6

  /// The colour behind everything, and behind code and tables' heads.
  let paper: String
  let panel: String
  /// Thin lines; they separate and mean nothing.
  let rule: String
  /// Everything that is read or looked at, by the name of its variable.
  let inks: [(name: String, color: String)]

  static let light = Palette(
    paper: "#fdfdfb", panel: "#f2f3ef", rule: "#d5d8d2",
    inks: [
      ("ink", "#1c2227"), ("faint", "#58626b"), ("command", "#0a5580"), ("good", "#17663a"),
      ("bad", "#ab241d"), ("warning", "#7d4b00"), ("series-0", "#1d5ba6"),
      ("series-1", "#1a7040"), ("series-2", "#93297c"), ("series-3", "#7d4b00"),
      ("series-4", "#08676c"), ("series-5", "#ab241d"),
    ])

  static let dark = Palette(
    paper: "#14181c", panel: "#1f252b", rule: "#3a434c",
    inks: [
      ("ink", "#e7eaec"), ("faint", "#a5b0b9"), ("command", "#86c8f2"), ("good", "#76d39b"),
      ("bad", "#ff9b92"), ("warning", "#f0bd6a"), ("series-0", "#86b9f0"),
      ("series-1", "#76d39b"), ("series-2", "#e9a3da"), ("series-3", "#e6bd6d"),
      ("series-4", "#6fd3d7"), ("series-5", "#ff9b92"),
    ])

  /// The variables of a style sheet.
  var variables: String {
    (["--paper:\(paper)", "--panel:\(panel)", "--rule:\(rule)"]
      + inks.map { "--\($0.name):\($0.color)" }).joined(separator: ";")
  }
}

extension Style {
  /// The class that gives a picture or words their colour.
  var className: String {
    switch self {
    case .good: "good"
    case .bad: "bad"
    case .warning: "warning"
    case .series(let index): "series-\(abs(index % Palette.seriesCount))"
    default: "faint"
    }
  }
}
