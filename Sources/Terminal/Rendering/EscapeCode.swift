/// Every escape code that is ever written: Select Graphic Rendition of ECMA-48, section 8.3.117.
package struct EscapeCode: Equatable {
  /// The parameters between the introducer and the final character.
  package let parameters: String

  /// The bytes that switch the rendition on.
  package var start: String { "\u{1B}[\(parameters)m" }

  /// The bytes that return to the rendition of the terminal.
  package static let reset = "\u{1B}[0m"

  /// The rendition of a meaning; nil for plain text.
  /// - Parameters:
  ///   - style: the meaning.
  ///   - background: what is behind the text; nil for colours that every theme defines.
  /// - Returns: the code that switches the rendition on.
  package static func of(_ style: Style, on background: Background?) -> EscapeCode? {
    guard let background, let code = of(style, in: .on(background)) else { return basic(style) }
    return EscapeCode(parameters: code)
  }

  /// The rendition in the colours of a background; nil for what has no colour.
  private static func of(_ style: Style, in inks: Inks) -> String? {
    let ink = { (ink: Int) in "38;5;\(ink)" }
    return switch style {
    case .plain, .emphasis, .strong, .link, .number, .title: nil
    case .code: ink(inks.code)
    case .command: "1;" + ink(inks.command)
    case .good: ink(inks.good)
    case .bad: ink(inks.bad)
    case .warning: ink(inks.warning)
    case .faint: ink(inks.faint)
    case .keyword: ink(inks.keyword)
    case .literal: ink(inks.literal)
    case .series(let index): ink(inks.series[abs(index % inks.series.count)])
    }
  }

  /// The rendition in the basic colours that every theme defines.
  private static func basic(_ style: Style) -> EscapeCode? {
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
