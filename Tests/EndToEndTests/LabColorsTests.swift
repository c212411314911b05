import Platform
import TestSupport
import Testing

@Suite("The colours of the lab at a terminal")
struct LabColorsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  private func transcript(_ lab: PseudoTerminal) -> String {
    String(decoding: lab.screen.transcript, as: UTF8.self)
  }

  /// Starts the lab on a terminal with many colours.
  private func start(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProduct.path("conlab"), ["--lessons", folder.path + "/lessons"],
      environment: LabFixture.environment(folder)
        .merging(["TERM": "xterm-256color"]) { $1 }.merging(environment) { $1 }, rows: 200)
  }

  @Test("The terminal is asked once, and what was typed meanwhile is in the line")
  func asked() throws {
    let terminal = try start()
    try terminal.wait("the question", seconds: LabSession.patience) {
      String(decoding: $0.transcript, as: UTF8.self).contains("\u{1B}]11;?\u{1B}\\\u{1B}[c")
    }
    terminal.send("le\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\ssons\u{1B}[?62;22c")
    try terminal.waitForCursorLine("conlab> lessons", seconds: LabSession.patience)
    #expect(transcript(terminal).contains("\u{1B}[1;38;5;24mlesson"))
    terminal.send("\r")
    try terminal.waitForText("Begin or go on", seconds: LabSession.patience)
    terminal.send("set theme dark\rlessons\r")
    try terminal.wait("the colours of a dark background", seconds: LabSession.patience) {
      String(decoding: $0.transcript, as: UTF8.self).contains("\u{1B}[1;38;5;80mkitchen")
    }
    #expect(!terminal.screen.text.contains("rgb:"))
  }

  @Test("A terminal that never answers gets a prompt all the same, in basic colours")
  func silent() throws {
    let terminal = try start()
    try terminal.waitForCursorLine("conlab>", seconds: LabSession.patience)
    #expect(transcript(terminal).contains("\u{1B}[1;36mlesson"))
    // What comes too late is no text of the line.
    terminal.send("se\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62;22ct")
    try terminal.waitForCursorLine("conlab> set", seconds: LabSession.patience)
  }

  @Test(
    "It is not asked where the answer is known or would mean nothing",
    arguments: [
      ["COLORFGBG": "0;15"], ["NO_COLOR": "1"], ["TERM": "xterm"], ["ACCESSIBLE": "1"],
    ])
  func notAsked(environment: [String: String]) throws {
    let terminal = try start(environment)
    try terminal.waitForCursorLine("conlab>", seconds: LabSession.patience)
    #expect(!transcript(terminal).contains("\u{1B}]11;?"))
    let isLight = transcript(terminal).contains("\u{1B}[1;38;5;24mlesson")
    #expect(isLight == (environment["COLORFGBG"] != nil))
  }
}
