import Testing
import TestSupport

@Suite("Editing keys on a real terminal")
struct LineEditingKeysTests {
  /// Keys, and the line the program must have received after Enter.
  static let cases: [(keys: String, line: String)] = [
    ("race", "race"),
    ("线程和进程\u{7F}\u{7F}", "线程和"),
    ("线程\u{1B}[D\u{1B}[D和\u{5}!", "和线程!"),
    ("run the race\u{17}", "run the "),
    ("race --threads\u{17}4", "race 4"),
    ("one two\u{1B}[1;5DX", "one Xtwo"),
    ("one two\u{1B}[1;3DX", "one Xtwo"),
    ("one two\u{1}\u{1B}[1;5C-", "one- two"),
    ("ne\u{1B}[Ho\u{1B}[F!", "one!"),
    ("ne\u{1B}OHo\u{1B}OF!", "one!"),
    ("xone\u{1B}[1~\u{1B}[3~", "one"),
    ("abc\u{15}def", "def"),
    ("abc\u{1B}[15~\u{1B}[24~d", "abcd"),
    ("🙂x\u{7F}\u{7F}ok", "ok"),
    ("e\u{301}a", "e\u{301}a"),
  ]

  @Test("Each key does what shells have taught people", arguments: cases)
  func editing(keys: String, line: String) throws {
    let terminal = try LineEditingSession.start()
    terminal.send(keys + "\r")
    try terminal.waitForText("<\(line)>")
  }

  @Test("Bytes that are not UTF-8 are dropped and do not end the line")
  func invalidBytes() throws {
    let terminal = try LineEditingSession.start()
    terminal.send(bytes: [0x61, 0xFF, 0xC3, 0x28, 0xE7, 0x62, 0x0D])
    try terminal.waitForText("<a(b>")
  }

  @Test("A character that arrives in two pieces is one character")
  func splitCharacter() throws {
    let terminal = try LineEditingSession.start()
    terminal.send(bytes: [0xE7, 0xBA])
    terminal.send(bytes: [0xBF, 0x0D])
    try terminal.waitForText("<线>")
  }

  @Test("A backspace after a wide character frees both columns")
  func wideBackspace() throws {
    let terminal = try LineEditingSession.start()
    terminal.send("线程")
    try terminal.wait("both characters") { $0.cursorLine == "lab> 线程" && $0.column == 9 }
    terminal.send("\u{7F}")
    try terminal.wait("one character") { $0.cursorLine == "lab> 线" && $0.column == 7 }
  }

  @Test("Up finds only lines that begin with what was typed", arguments: ["\u{1B}[A", "\u{1B}OA"])
  func prefixSearch(up: String) throws {
    let terminal = try LineEditingSession.start(
      ["--no-hints"],
      history: ["race --threads 2", "memory", "echo race", "race --threads 4", "线程 1"])
    terminal.send("race")
    try terminal.waitForCursorLine("lab> race")
    terminal.send(up)
    try terminal.waitForCursorLine("lab> race --threads 4")
    terminal.send(up)
    try terminal.waitForCursorLine("lab> race --threads 2")
    terminal.send("\u{1B}[B\u{1B}[B")
    try terminal.waitForCursorLine("lab> race")
    terminal.send("\u{15}" + up)
    try terminal.waitForCursorLine("lab> 线程 1")
  }

  @Test("Ctrl-R narrows while typing, and an arrow key keeps the line without typing its code")
  func incrementalSearch() throws {
    let terminal = try LineEditingSession.start(
      history: ["race --threads 2", "memory", "race --threads 4", "不"])
    terminal.send("\u{12}thr")
    try terminal.waitForCursorLine("search 'thr': race --threads 4")
    terminal.send("\u{12}")
    try terminal.waitForCursorLine("search 'thr': race --threads 2")
    terminal.send("zzz")
    try terminal.waitForCursorLine("not found 'thrzzz': race --threads 2")
    terminal.send("\u{7F}\u{7F}\u{7F}")
    try terminal.waitForCursorLine("search 'thr': race --threads 4")
    terminal.send("\u{1B}[D8\r")
    try terminal.waitForText("<race --threads 84>")
    // Between two lines the terminal is not the editor's.
    try terminal.waitForCursorLine("lab>")
    terminal.send("\u{12}不")
    try terminal.waitForCursorLine("search '不': 不")
    terminal.send("\u{7}")
    try terminal.waitForCursorLine("lab>")
  }
}
