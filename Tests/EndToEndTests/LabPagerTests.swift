import Platform
import TestSupport
import Testing

@Suite("The lab in a window that is too low for what it says")
struct LabPagerTests {
  private static let waiting = "more lines: Enter goes on, q shows all, Ctrl-C ends"
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  private func session(
    _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> LabSession {
    try LabSession(in: folder, options, environment: environment, rows: 24)
  }

  /// Everything that a person could scroll back to.
  private func everything(_ lab: LabSession) -> String {
    (lab.terminal.screen.scrollback + lab.terminal.screen.lines).joined(separator: "\n")
  }

  private func waitForPage(_ lab: LabSession) throws {
    try lab.terminal.wait("the pager", seconds: LabSession.patience) {
      $0.cursorLine.contains(Self.waiting)
    }
  }

  @Test("shows the beginning first, and with q the rest at once, and loses nothing")
  func rest() throws {
    let lab = try session()
    lab.terminal.send("experiments\r")
    try waitForPage(lab)
    #expect(lab.terminal.screen.text.contains("conlab> experiments\nExperiments\n"))
    lab.terminal.send("q")
    try lab.wait(for: "conlab>")
    #expect(lab.terminal.screen.text.contains("shows its options."))
    let text = everything(lab)
    for name in ["lifecycle", "race", "ipc-latency", "self-comparison"] {
      #expect(text.contains("  " + name), "\(name)")
    }
    #expect(!text.contains(Self.waiting))
    #expect(!lab.terminal.screen.erasedScrollback)
    #expect(try lab.leave() == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
  }

  @Test("hands a word that is typed at it to the prompt, whole", arguments: ["quiz", "hint", "那"])
  func typedWord(word: String) throws {
    let lab = try session()
    lab.terminal.send("experiments\r")
    try waitForPage(lab)
    lab.terminal.send(word)
    try lab.wait(for: "conlab> " + word)
    #expect(everything(lab).contains("shows its options."))
  }

  @Test("turns pages with Enter to the end, and unknown keys do nothing")
  func pages() throws {
    let lab = try session()
    lab.terminal.send("experiments\r")
    try waitForPage(lab)
    let first = lab.terminal.screen.cursorLine
    lab.terminal.send("\t\r")
    try lab.terminal.wait("the next page", seconds: LabSession.patience) {
      $0.cursorLine.contains(Self.waiting) && $0.cursorLine != first
    }
    lab.terminal.send("   ")
    try lab.wait(for: "conlab>")
    #expect(everything(lab).contains("shows its options."))
  }

  @Test("ends with Ctrl-C, says so, and takes the next line")
  func stop() throws {
    let lab = try session()
    lab.terminal.send("experiments\r")
    try waitForPage(lab)
    lab.terminal.send("\u{3}")
    try lab.wait(for: "conlab>")
    #expect(lab.terminal.screen.text.contains("lines left out"))
    #expect(!everything(lab).contains("self-comparison"))
    lab.terminal.send("lessons\r")
    try lab.see("Cooks in a kitchen")
    #expect(try lab.leave() == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
  }

  @Test("says again which keys go on when somebody comes back to it after Ctrl-Z")
  func comingBack() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile"],
      environment: LabFixture.environment(folder).merging([
        "PS1": "system$ ", "HISTFILE": "", "LAB": BuiltProduct.path("conlab"),
      ]) { $1 })
    let patience = LabSession.patience
    try terminal.waitForCursorLine("system$", seconds: patience)
    terminal.send("$LAB\r")
    try terminal.waitForCursorLine("conlab>", seconds: patience)
    terminal.send("experiments\r")
    for _ in 0..<2 {
      try terminal.wait("the pager", seconds: patience) { $0.cursorLine.contains(Self.waiting) }
      terminal.send("\u{1A}")
      try terminal.waitForCursorLine("system$", seconds: patience)
      terminal.send("fg\r")
    }
    try terminal.wait("the pager", seconds: patience) { $0.cursorLine.contains(Self.waiting) }
    terminal.send("q")
    try terminal.waitForCursorLine("conlab>", seconds: patience)
    #expect(terminal.screen.text.contains("shows its options."))
  }

  @Test("does not cut a question from its options")
  func question() throws {
    let lab = try LabSession(in: folder, rows: 16)
    lab.terminal.send("lesson kitchen 2\r")
    try waitForPage(lab)
    #expect(!lab.terminal.screen.text.contains("In what order"))
    lab.terminal.send("\r")
    try lab.wait(for: "conlab kitchen 2/4>")
    #expect(lab.terminal.screen.text.contains("In what order"))
    #expect(lab.terminal.screen.text.contains("c  Never as started"))
  }

  @Test("shows a result from its top, with the prompt and the end of it afterwards")
  func result() throws {
    let lab = try LabSession(in: folder, rows: 14)
    lab.terminal.send("lifecycle --quick --workers 2\r")
    try waitForPage(lab)
    #expect(lab.terminal.screen.text.contains("Lives of the workers"))
    lab.terminal.send("q")
    try lab.wait(for: "conlab>")
    #expect(lab.terminal.screen.text.contains("more shows the rest"))
  }

  @Test(
    "stays out of the way where nobody wants it, or nobody could turn a page",
    arguments: [
      (["--plain"], [:]), ([], ["TERM": "dumb"]), ([], ["ACCESSIBLE": "1"]),
      ([], ["CONLAB_PAGER": "cat"]), ([], ["PAGER": ""]),
    ] as [([String], [String: String])])
  func absent(options: [String], environment: [String: String]) throws {
    let lab = try session(options, environment: environment)
    lab.terminal.send("experiments\r")
    try lab.terminal.wait("the end", seconds: LabSession.patience) {
      $0.text.contains("shows its options.") && $0.cursorLine == "conlab>"
    }
    #expect(!everything(lab).contains("more lines"))
  }

  @Test("can be set off, and the choice is kept")
  func setting() throws {
    let lab = try session()
    try lab.type("set pager off")
    lab.terminal.send("experiments\r")
    try lab.see("shows its options.")
    #expect(try lab.leave() == .exited(code: 0))
    let next = try session()
    next.terminal.send("experiments\r")
    try next.see("shows its options.")
    #expect(!everything(next).contains("more lines"))
  }

  @Test("does not take lines that were pasted or typed ahead for keys")
  func typedAhead() throws {
    let lab = try session()
    lab.terminal.send("\u{1B}[200~experiments\rset hints on\r\u{1B}[201~\r")
    try lab.see("Enter runs them")
    try lab.terminal.wait("the last line to be done", seconds: LabSession.patience) {
      $0.text.contains("set NAME VALUE") && $0.cursorLine == "conlab>"
    }
    #expect(!everything(lab).contains(Self.waiting))
  }

  @Test("hands the text to the program that a person has chosen")
  func program() throws {
    let lab = try session(environment: ["PAGER": "sed -n 's/.*Experiments.*/Seen by sed/p'"])
    lab.terminal.send("experiments\r")
    try lab.see("Seen by sed")
    try lab.wait(for: "conlab>")
    #expect(!everything(lab).contains("  sharing"))
    #expect(try lab.leave() == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
  }

  @Test("shows the text itself where that program is not there")
  func missingProgram() throws {
    let lab = try session(environment: ["CONLAB_PAGER": "no-such-pager-anywhere"])
    lab.terminal.send("experiments\r")
    try lab.see("shows its options.")
    try lab.wait(for: "conlab>")
    #expect(everything(lab).contains("lifecycle"))
  }

  @Test("shows the text itself where that program fails")
  func failingProgram() throws {
    let lab = try session(environment: ["CONLAB_PAGER": "sh -c 'exit 3'"])
    lab.terminal.send("experiments\r")
    try lab.see("shows its options.")
    try lab.wait(for: "conlab>")
    #expect(everything(lab).contains("lifecycle"))
  }

  @Test("stops together with that program on Ctrl-Z, and comes back with it")
  func stoppingWithProgram() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile"],
      environment: LabFixture.environment(folder).merging([
        "PS1": "system$ ", "HISTFILE": "", "LAB": BuiltProduct.path("conlab"),
        "CONLAB_PAGER": "echo the pager waits; read answer < /dev/tty; echo the pager ends",
      ]) { $1 })
    let patience = LabSession.patience
    try terminal.waitForCursorLine("system$", seconds: patience)
    terminal.send("$LAB\r")
    try terminal.waitForCursorLine("conlab>", seconds: patience)
    terminal.send("experiments\r")
    try terminal.wait("the pager", seconds: patience) { $0.text.contains("the pager waits") }
    terminal.send("\u{1A}")
    try terminal.waitForCursorLine("system$", seconds: patience)
    terminal.send("fg\r")
    // What is typed while bash still edits its own line would be lost.
    try terminal.waitForModes("the usual modes", seconds: patience) { $0 == .usual }
    terminal.send("go on\r")
    try terminal.wait("the end of the pager", seconds: patience) {
      $0.text.contains("the pager ends")
    }
    try terminal.waitForCursorLine("conlab>", seconds: patience)
  }

  @Test("ends at once when it is told to while that program runs")
  func endingInProgram() throws {
    let lab = try session(environment: ["CONLAB_PAGER": "echo the pager waits; sleep 600"])
    lab.terminal.send("experiments\r")
    try lab.see("the pager waits")
    try lab.terminal.signal(.terminate)
    #expect(
      try lab.terminal.waitForExit(seconds: LabSession.patience)
        == .signaled(.terminate, coreDumped: false))
    #expect(lab.terminal.modes == .usual)
  }
}
