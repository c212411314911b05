import Platform
import TestSupport
import Testing

@Suite("Signals and terminal modes at the prompt")
struct LineEditingSignalsTests {
  @Test("Ctrl-C leaves the line in sight, marked, and gives a fresh prompt")
  func interrupt() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("half a line")
    try terminal.waitForCursorLine("lab> half a line")
    terminal.send("\u{3}")
    try terminal.waitForText("lab> half a line^C\ninterrupted\nlab>")
    terminal.send("next\r")
    try terminal.waitForText("<next>")
  }

  @Test("Ctrl-C in a search throws the line away as well")
  func interruptInSearch() throws {
    let terminal = try LineEditingSession.start(history: ["race"])
    terminal.send("\u{12}ra")
    try terminal.waitForCursorLine("search 'ra': race")
    terminal.send("\u{3}")
    try terminal.waitForText("interrupted\nlab>")
    terminal.send("ok\r")
    try terminal.waitForText("<ok>")
  }

  @Test("Ctrl-\\ does not end the shell")
  func quit() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("still\u{1C}")
    terminal.send(" here\r")
    try terminal.waitForText("<still here>")
  }

  @Test("Ctrl-D leaves on an empty line only")
  func endOfInput() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("x\u{4}\r")
    try terminal.waitForText("<x>")
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .exited(code: 0))
    #expect(terminal.modes == .usual)
    #expect(terminal.screen.text.hasSuffix("\nend"))
    #expect(!terminal.screen.modes.contains(2004))
  }

  @Test("Ctrl-Z gives the terminal back and fg brings the prompt with its text")
  func suspend() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile"],
      environment: ["LANG": "C.UTF-8", "PS1": "system$ ", "HISTFILE": "", "PATH": "/usr/bin:/bin"])
    try terminal.waitForCursorLine("system$")
    terminal.send(BuiltProduct.path("EditorProbe") + "\r")
    try terminal.waitForCursorLine("lab>")
    for _ in 0..<2 {
      terminal.send("线")
      try terminal.wait("the character") { $0.cursorLine.hasSuffix("线") }
      terminal.send("\u{1A}")
      try terminal.waitForCursorLine("system$")
      terminal.send("fg\r")
      try terminal.wait("the line again") { $0.cursorLine.hasPrefix("lab> 线") }
    }
    terminal.send("\r")
    try terminal.waitForText("<线线>")
    terminal.send("\u{4}")
    try terminal.waitForCursorLine("system$")
    terminal.send("stty -a\r")
    try terminal.wait("the modes of a usual terminal") { screen in
      let words = Set(screen.text.split { $0 == " " || $0 == "\n" })
      return words.isSuperset(of: ["icanon", "isig", "echo"])
    }
  }

  @Test("A change of size draws the line again", arguments: [40, 100])
  func resize(columns: Int) throws {
    let terminal = try LineEditingSession.start(["--right"])
    terminal.send("race")
    try terminal.wait("the line") { $0.cursorLine.hasPrefix("lab> race ") }
    terminal.resize(columns: columns, rows: 20)
    try terminal.wait("the right prompt at the new edge") {
      $0.cursorLine.hasPrefix("lab> race ") && $0.cursorLine.hasSuffix(" 3/12")
        && (columns - 3...columns).contains($0.cursorLine.count)
    }
    #expect(terminal.screen.text.split(separator: "\n").filter { $0.hasPrefix("lab>") }.count == 1)
    terminal.send(" on\r")
    try terminal.waitForText("<race on>")
  }

  @Test("A request to end restores the terminal and is the reason of the end")
  func terminate() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("text")
    try terminal.waitForCursorLine("lab> text")
    #expect(!terminal.modes.isCanonical)
    try terminal.signal(.terminate)
    #expect(
      try terminal.waitForExit() == .signaled(.terminate, coreDumped: false))
    #expect(terminal.modes == .usual)
    #expect(!terminal.screen.modes.contains(2004))
  }

  @Test(
    "However the shell ends, its terminal is as it was", arguments: ["quit", "exit 3", "abort"])
  func restored(command: String) throws {
    let terminal = try LineEditingSession.start(environment: ["SWIFT_BACKTRACE": "enable=no"])
    terminal.send(command + "\r")
    _ = try terminal.waitForExit()
    #expect(terminal.modes == .usual)
    #expect(!terminal.screen.modes.contains(2004))
  }

  @Test("A crash in the middle of a line restores the terminal too")
  func crash() throws {
    let terminal = try LineEditingSession.start(environment: ["SWIFT_BACKTRACE": "enable=no"])
    terminal.send("text")
    try terminal.waitForCursorLine("lab> text")
    try terminal.signal(.segmentationFault)
    guard case .signaled(.segmentationFault, _) = try terminal.waitForExit() else {
      Issue.record("the program did not end by the fault")
      return
    }
    #expect(terminal.modes == .usual)
    #expect(!terminal.screen.modes.contains(2004))
  }

  @Test("An experiment is quiet, and afterwards the prompt works as before")
  func quietExperiment() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("modes\r")
    try terminal.waitForText("quiet\nrestored\nlab>")
    terminal.send("on\r")
    try terminal.waitForText("<on>")
  }
}
