internal import Terminal

/// What the colours of the screen are to be read on.
enum Theme: String, CaseIterable {
  /// What the terminal says.
  case auto
  case light
  case dark

  /// The background that was chosen; nil where the terminal is to say.
  var background: Background? {
    switch self {
    case .auto: nil
    case .light: .light
    case .dark: .dark
    }
  }
}
