/// Every escape code that is ever written: Select Graphic Rendition of ECMA-48, section 8.3.117.
struct EscapeCode: Equatable {
  /// The parameters between the introducer and the final character.
  let parameters: String

  /// The bytes that switch the rendition on.
  var start: String { "\u{1B}[\(parameters)m" }

  /// The bytes that return to the rendition of the terminal.
  static let reset = "\u{1B}[0m"

  /// The rendition of a meaning; nil for plain text.
  static func of(_ style: Style) -> EscapeCode? {
    switch style {
    case .plain: nil
    case .emphasis: EscapeCode(parameters: "3")
    case .strong: EscapeCode(parameters: "1")
    case .code: EscapeCode(parameters: "36")
    case .command: EscapeCode(parameters: "1;36")
    case .link: EscapeCode(parameters: "4")
    case .number: EscapeCode(parameters: "1")
    case .good: EscapeCode(parameters: "32")
    case .bad: EscapeCode(parameters: "31")
    case .warning: EscapeCode(parameters: "33")
    case .faint: EscapeCode(parameters: "2")
    case .keyword: EscapeCode(parameters: "35")
    case .literal: EscapeCode(parameters: "32")
    case .title: EscapeCode(parameters: "1")
    case .series(let index): EscapeCode(parameters: series[abs(index % series.count)])
    }
  }

  /// Blue, green, magenta, yellow, cyan, red: the basic colours that every theme defines.
  private static let series = ["34", "32", "35", "33", "36", "31"]
}
