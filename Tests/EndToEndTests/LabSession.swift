import Platform
import TestSupport

/// A person at the prompt of the lab, in a window high enough to see everything that was said.
struct LabSession {
  /// Seconds after which something that never comes is a failure.
  static let patience = 60.0

  let terminal: PseudoTerminal

  /// Starts the lab and waits for its first prompt.
  init(
    in folder: TemporaryFolder, _ options: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 1_000, prompt: String = "conlab>"
  ) throws {
    terminal = try PseudoTerminal(
      BuiltProduct.path("conlab"), ["--lessons", folder.path + "/lessons"] + options,
      environment: LabFixture.environment(folder).merging(environment) { $1 }, columns: columns,
      rows: rows)
    try wait(for: prompt)
  }

  /// Types a line and waits until a prompt stands below what it said.
  ///
  /// - Returns: what was said between the two.
  @discardableResult
  func type(_ line: String, then prompt: String = "conlab>") throws -> String {
    let before = terminal.screen.row
    terminal.send(line + "\r")
    try terminal.wait("the prompt '\(prompt)' after '\(line)'", seconds: Self.patience) {
      $0.row > before && $0.cursorLine == prompt
    }
    return terminal.screen.lines[(before + 1)..<terminal.screen.row].joined(separator: "\n")
  }

  /// Waits until the cursor stands behind a prompt.
  func wait(for prompt: String) throws {
    try terminal.waitForCursorLine(prompt, seconds: Self.patience)
  }

  /// Waits until the text stands somewhere on the screen.
  func see(_ text: String) throws { try terminal.waitForText(text, seconds: Self.patience) }

  /// Starts a run that ends only when it is stopped, and waits until it shows that it is under way.
  func startLongRun() throws {
    terminal.send("lifecycle --seconds 300 --rounds 10000\r")
    try terminal.wait("the progress of the run", seconds: Self.patience) {
      $0.cursorLine.contains("Ctrl-C stops")
    }
  }

  /// Leaves, and checks that the terminal is as it was and nobody is left.
  func leave() throws -> ExitStatus {
    terminal.send("quit\r")
    return try terminal.waitForExit(seconds: Self.patience)
  }

  /// The processes that the lab has started and that are still there.
  var descendants: [Int32] {
    ProcessTable.current().descendants(of: terminal.process).map(\.identifier)
  }
}
