import Terminal
import Testing

@testable import Prompt

@Suite("Conclusions about the terminal")
struct TerminalFactsTests {
  private func facts(
    _ environment: [String: String], terminal: Bool = true, columns: Int? = 100
  ) -> TerminalFacts {
    TerminalFacts(
      terminals: (terminal, terminal, terminal), window: columns.map { ($0, 30) },
      environment: { environment[$0] })
  }

  @Test(
    "COLUMNS comes first, then the kernel, then 80",
    arguments: [("60", 100, 60), ("x", 100, 100), ("0", 100, 100), ("", nil, 80)]
      as [(String, Int?, Int)])
  func width(variable: String, window: Int?, columns: Int) {
    #expect(facts(["COLUMNS": variable], columns: window).columns == columns)
  }

  @Test(
    "COLORFGBG names the background last",
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark), ("0;7", .light),
      ("15;default", nil), ("", nil), ("0;99", nil),
    ] as [(String, Background?)])
  func background(variable: String, expected: Background?) {
    #expect(facts(["COLORFGBG": variable]).background == expected)
  }

  @Test(
    "Terminals with the table of 256 colours are known by their names",
    arguments: [
      (["TERM": "xterm-256color"], true), (["TERM": "xterm-kitty"], true),
      (["TERM": "xterm"], false),
      (["TERM": "xterm", "COLORTERM": "truecolor"], true), (["TERM": "linux"], false),
    ] as [([String: String], Bool)])
  func manyColors(environment: [String: String], expected: Bool) {
    #expect(facts(environment).hasManyColors == expected)
  }

  /// The environment, whether it names UTF-8, and the language.
  static let locales: [(environment: [String: String], isUTF8: Bool, language: String?)] = [
    ([:], false, nil),
    (["LANG": "C"], false, nil),
    (["LANG": "C.UTF-8"], true, nil),
    (["LANG": "en_US.UTF-8"], true, "en"),
    (["LANG": "zh_CN.utf8"], true, "zh"),
    (["LANG": "zh_CN.GB18030"], false, "zh"),
    (["LANG": "en_US.UTF-8", "LC_ALL": "C"], false, nil),
    (["LANG": "en_US.UTF-8", "LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8"], true, "zh"),
    (["LANG": "de_DE.UTF-8@euro"], true, "de"),
  ]

  @Test("Character set and language follow the order of the C library", arguments: locales)
  func locale(environment: [String: String], isUTF8: Bool, language: String?) {
    let facts = facts(environment)
    #expect(facts.isUTF8 == isUTF8)
    #expect(facts.language == language)
  }

  /// The environment, whether there is a terminal, whether colours are wanted, whether one can
  /// edit.
  static let terminals: [(environment: [String: String], terminal: Bool, color: Bool, edit: Bool)] =
    [
      (["TERM": "xterm"], true, true, true),
      (["TERM": "xterm"], false, false, false),
      (["TERM": "dumb"], true, false, false),
      ([:], true, false, false),
      (["TERM": "xterm", "NO_COLOR": "1"], true, false, true),
      (["TERM": "xterm", "NO_COLOR": ""], true, true, true),
      (["TERM": "xterm", "CLICOLOR_FORCE": "1"], false, true, false),
      (["TERM": "xterm", "CLICOLOR_FORCE": "0"], false, false, false),
      (["TERM": "xterm", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false, false, false),
      (["TERM": "xterm", "ACCESSIBLE": "1"], true, true, false),
    ]

  @Test(
    "Colours and editing depend on the terminal and on what the person asked", arguments: terminals)
  func abilities(environment: [String: String], terminal: Bool, color: Bool, edit: Bool) {
    let facts = facts(environment, terminal: terminal)
    #expect(facts.wantsColor == color)
    #expect(facts.canEdit == edit)
  }
}
