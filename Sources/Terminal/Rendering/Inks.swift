/// The colours of a screen, with a meaning each, as places in the table of 256 colours.
///
/// From 16 on every terminal shows the same colours there, whatever its theme makes of the first
/// sixteen, so that what can be read on one background can be read on it everywhere.
struct Inks {
  let code: Int
  let command: Int
  let good: Int
  let bad: Int
  let warning: Int
  let faint: Int
  let keyword: Int
  let literal: Int
  let series: [Int]

  /// The colours that can be read on a background.
  static func on(_ background: Background) -> Inks {
    switch background {
    case .dark: dark
    case .light: light
    }
  }

  /// Every colour there is.
  var all: [Int] { [code, command, good, bad, warning, faint, keyword, literal] + series }

  private static let dark = Inks(
    code: 80, command: 80, good: 114, bad: 210, warning: 221, faint: 248, keyword: 183,
    literal: 114, series: [111, 114, 213, 221, 80, 210])

  private static let light = Inks(
    code: 24, command: 24, good: 22, bad: 124, warning: 94, faint: 240, keyword: 90, literal: 22,
    series: [25, 22, 90, 94, 23, 124])
}
