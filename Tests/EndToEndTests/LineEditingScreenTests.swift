import TestSupport
import Testing

@Suite("Hints, completion and narrow terminals")
struct LineEditingScreenTests {
  @Test("A hint stands behind the cursor and is gone after Enter")
  func hint() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("race ")
    let hint = "[--threads N] [--guard none|lock] [--rounds N]"
    try terminal.wait("the hint") { $0.cursorLine == "lab> race \(hint)" && $0.column == 10 }
    terminal.send("日\u{1B}[D")
    try terminal.wait("no hint inside the line") {
      $0.cursorLine == "lab> race 日" && $0.column == 10
    }
    terminal.send("\u{5}")
    try terminal.waitForCursorLine("lab> race 日\(hint)")
    terminal.send("\r")
    try terminal.waitForText("lab> race 日\n<race 日>")
  }

  @Test("A hint is clipped to its row and leaves the right prompt alone", arguments: [20, 40])
  func clippedHint(columns: Int) throws {
    let terminal = try LineEditingSession.start(["--right"], columns: columns)
    terminal.send("race ")
    try terminal.wait("a clipped hint") { $0.cursorLine.contains("…") && $0.column == 10 }
    #expect(terminal.screen.cursorLine.hasSuffix(" 3/12"))
    terminal.send("\u{1}")
    try terminal.wait("the hint erased") { !$0.cursorLine.contains("…") && $0.column == 5 }
    #expect(terminal.screen.cursorLine.hasPrefix("lab> race "))
    #expect(terminal.screen.cursorLine.hasSuffix(" 3/12"))
  }

  @Test(
    "Hints can be switched off",
    arguments: [(["--no-hints"], [:]), ([], ["NO_COLOR": "1"])] as [([String], [String: String])])
  func noHints(options: [String], environment: [String: String]) throws {
    let terminal = try LineEditingSession.start(options, environment: environment)
    terminal.send("race \r")
    try terminal.waitForText("<race >")
    #expect(!String(decoding: terminal.screen.transcript, as: UTF8.self).contains("--threads"))
  }

  @Test("Tab inserts what candidates share, then lists them aligned above the line")
  func completion() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("run ra\t")
    try terminal.waitForCursorLine("lab> run race")
    terminal.send("\t")
    try terminal.waitForText(
      """
      lab> run race
      race       -- two workers increment one counter
      race-free  -- the same with a lock
      lab> run race
      """)
    terminal.send("-\t")
    try terminal.wait("the only candidate") {
      $0.cursorLine == "lab> run race-free" && $0.column == 19
    }
    terminal.send("线\t\t")
    try terminal.waitForText(
      """
      线程    -- 线程的生命
      线程池  -- 几个线程轮流做事
      """)
    terminal.send("\r")
    try terminal.waitForText("<run race-free 线程>")
  }

  @Test("A list is clipped to the width of a narrow terminal", arguments: [20, 40])
  func narrowCompletion(columns: Int) throws {
    let terminal = try LineEditingSession.start(columns: columns)
    terminal.send("race\t")
    try terminal.wait("the list") { screen in
      screen.cursorLine == "lab> race" && screen.lines.contains { $0.hasPrefix("race-free") }
    }
    #expect(terminal.screen.text.split(separator: "\n").count == 5)
  }

  @Test("A line longer than the terminal is edited in both of its rows", arguments: [20, 40])
  func longLine(columns: Int) throws {
    let terminal = try LineEditingSession.start(columns: columns)
    let text = String(repeating: "线程ab", count: 10)
    terminal.send(text)
    try terminal.wait("the end of the line") { $0.row > 1 && $0.cursorLine.hasSuffix("ab") }
    terminal.send("\u{1}X\u{3}")
    try terminal.wait("the mark behind the whole line") { $0.text.contains("ab^C\ninterrupted") }
    terminal.send(text + "\t\u{1}Y\r")
    try terminal.wait("the line received") { screen in
      screen.lines.joined().contains("<Y\(text)>")
    }
  }

  @Test("Ctrl-L keeps everything that was on the screen in the scrollback")
  func clear() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("first\r")
    try terminal.waitForText("<first>")
    terminal.send("kept\u{C}")
    try terminal.wait("the line at the top") { $0.row == 0 && $0.cursorLine == "lab> kept" }
    #expect(terminal.screen.scrollback.contains("<first>"))
    #expect(!terminal.screen.erasedScrollback)
  }

  @Test("A Chinese prompt leaves the cursor in the right column")
  func chinesePrompt() throws {
    let terminal = try LineEditingSession.start(["--chinese"])
    try terminal.wait("the prompt") { $0.cursorLine == "lab 线程" && $0.column == 9 }
    terminal.send("ab\u{1B}[D")
    try terminal.wait("the cursor") { $0.cursorLine == "lab 线程 ab" && $0.column == 10 }
  }
}
