/// A wait at a pseudo-terminal that did not come true in time.
public enum PseudoTerminalError: Error, CustomStringConvertible {
  /// What was waited for, what the screen showed instead, and the row of the cursor.
  case neverShown(String, screen: String, cursorLine: String)

  /// The failure with the whole screen, as a test reports it.
  public var description: String {
    switch self {
    case .neverShown(let wanted, let screen, let cursorLine):
      "never saw \(wanted); cursor line '\(cursorLine)'; screen:\n\(screen)"
    }
  }
}
