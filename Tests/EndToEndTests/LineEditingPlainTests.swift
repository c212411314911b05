import Platform
import TestSupport
import Testing

@Suite("Terminals without an editor, and none at all")
struct LineEditingPlainTests {
  @Test(
    "A terminal that cannot edit gets a plain prompt and not one escape byte",
    arguments: [
      ["TERM": "dumb"], ["TERM": ""], ["TERM": "no-such-terminal"], ["ACCESSIBLE": "1"],
    ])
  func simpleTerminal(environment: [String: String]) throws {
    let terminal = try LineEditingSession.start(environment: environment)
    try terminal.waitForText("plain reader\nlab>")
    terminal.send("hello 线程\n")
    try terminal.waitForText("<hello 线程>\nlab>")
    terminal.send("half\u{3}")
    try terminal.waitForText("interrupted\nlab>")
    terminal.send("race\t\n")
    try terminal.waitForText("race: two workers increment one counter")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(code: 0))
    #expect(!terminal.screen.sawEscape)
  }

  @Test("A plain shell writes no escape byte either")
  func plain() throws {
    let terminal = try LineEditingSession.start(["--plain"])
    terminal.send("x\n")
    try terminal.waitForText("<x>")
    #expect(!terminal.screen.sawEscape)
  }

  @Test(
    "A locale without UTF-8, or one that is not installed, edits Chinese and never crashes",
    arguments: [
      ["LANG": "C"], ["LANG": ""], ["LC_ALL": "zh_XX.GB18030"], ["LC_ALL": "xx_YY.UTF-8"],
    ])
  func locales(environment: [String: String]) throws {
    let terminal = try LineEditingSession.start(["--chinese"], environment: environment)
    terminal.send("线程\u{7F}x\r")
    try terminal.waitForText("<线x>")
    if environment["LC_ALL"] != "xx_YY.UTF-8" { try terminal.waitForText("lab ??") }
  }

  @Test("With output redirected the prompt stays on the terminal and the output in the file")
  func redirectedOutput() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      BuiltProduct.path("EditorProbe"), environment: ["LANG": "C.UTF-8"],
      outputToFile: folder.path + "/output")
    try terminal.waitForCursorLine("lab>")
    terminal.send("线程\r\u{4}")
    #expect(try terminal.waitForExit() == .exited(code: 0))
    let output = folder.read("output") ?? []
    #expect(String(decoding: output, as: UTF8.self) == "editor\n<线程>\nend\n")
  }
}
