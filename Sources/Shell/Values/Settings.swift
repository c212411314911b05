internal import ArgumentParser

/// What a person can change with 'set', and what is kept from one sitting to the next.
struct Settings: Equatable {
  /// The settings there are.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case language
    case hints
    case pager
    case theme

    /// What the setting can be set to.
    var values: [String] {
      switch self {
      case .language: Language.allCases.map(\.rawValue)
      case .hints, .pager: ["on", "off"]
      case .theme: Theme.allCases.map(\.rawValue)
      }
    }
  }

  /// The language of lessons and explanations.
  var language = Language.english
  /// Whether hints are shown after the cursor.
  var hints = true
  /// Whether what is longer than the window is shown page by page.
  var pager = true
  /// What the colours of the screen are to be read on.
  var theme = Theme.auto
}
