import TestSupport
import Testing

@Suite("Pasting")
struct LineEditingPasteTests {
  @Test("Several pasted lines wait for Enter and then run in order")
  func lines() throws {
    let terminal = try LineEditingSession.start()
    terminal.paste("one\r\n二\r\n\r\nthree\r\n")
    try terminal.waitForText("3 pasted lines: Enter runs them one after the other")
    try terminal.waitForCursorLine("lab> one")
    terminal.send("!")
    try terminal.waitForCursorLine("lab> one!")
    #expect(!terminal.screen.text.contains("<one"))
    terminal.send("\r")
    try terminal.waitForText("<one!>\nlab> 二\n<二>\nlab> three\n<three>\nlab>")
  }

  @Test("Ctrl-C drops the pasted lines")
  func dropped() throws {
    let terminal = try LineEditingSession.start()
    terminal.paste("one\ntwo\n")
    try terminal.waitForCursorLine("lab> one")
    terminal.send("\u{3}")
    try terminal.waitForText("1 more pasted line dropped\ninterrupted\nlab>")
    terminal.send("after\r")
    try terminal.waitForText("interrupted\nlab> after\n<after>")
  }

  @Test("Control characters and escape sequences in a paste are removed")
  func controls() throws {
    let terminal = try LineEditingSession.start()
    terminal.paste("ra\u{1B}[31mce\u{7}\u{3}\u{1B}]0;title\u{7} now\t!")
    terminal.send("\r")
    try terminal.waitForText("<race now !>")
  }

  @Test("A paste of 32 kilobytes arrives whole")
  func large() throws {
    let terminal = try LineEditingSession.start(rows: 50)
    let text = String(repeating: "0123456789abcdef", count: 2048)
    terminal.paste("x" + text)
    terminal.send("\r")
    try terminal.wait("the received line") { screen in
      (screen.scrollback + screen.lines).joined().contains("<x" + text + ">")
    }
  }

  @Test("Pastes are marked only while a line is read")
  func marks() throws {
    let terminal = try LineEditingSession.start()
    try terminal.wait("bracketed paste on") { $0.modes.contains(2004) }
    terminal.send("quit\r")
    _ = try terminal.waitForExit()
    #expect(!terminal.screen.modes.contains(2004))
  }
}
