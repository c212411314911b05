import Platform
import TestSupport
import Testing

@Suite("History between shells")
struct LineEditingHistoryTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/history" }

  init() throws { folder = try TemporaryFolder() }

  @Test("Two shells at once keep each other's lines, and SIGKILL loses none")
  func twoShells() throws {
    let first = try LineEditingSession.start(["--history", path])
    let second = try LineEditingSession.start(["--history", path])
    first.send("from the first\r")
    try first.waitForText("<from the first>")
    second.send("来自第二个\r")
    try second.waitForText("<来自第二个>")
    first.send("first again\r")
    try first.waitForText("<first again>")
    try first.signal(.kill)
    try second.signal(.kill)
    _ = try first.waitForExit()
    _ = try second.waitForExit()
    let third = try LineEditingSession.start(["--history", path])
    for line in ["first again", "来自第二个", "from the first"] {
      third.send("\u{1B}[A")
      try third.waitForCursorLine("lab> \(line)")
    }
  }

  @Test("Answers and lines begun with a space are not kept")
  func unrecorded() throws {
    let first = try LineEditingSession.start(["--history", path])
    first.send("kept\r private\r")
    try first.waitForText("< private>")
    first.send("\u{4}")
    _ = try first.waitForExit()
    let second = try LineEditingSession.start(["--history", path, "--unrecorded"])
    second.send("an answer\r")
    try second.waitForText("<an answer>")
    second.send("\u{1B}[A")
    try second.waitForCursorLine("lab> kept")
  }
}
