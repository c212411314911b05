import Platform
import TestSupport
import Testing

@Suite("The lab for somebody who does not know it yet")
struct LabNewcomerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> LabRun {
    try LabRun(arguments, input: input, in: folder, environment: environment)
  }

  @Test("In a script what was meant is done, and said beside the result")
  func script() throws {
    let lessons = ["--lessons", folder.path + "/lessons"]
    let run = try run(lessons, input: "ls\nwhat's a thread?\nRACE help\n")
    #expect(run.status == .exited(code: 0))
    #expect(run.errors.contains("Understood as lessons."))
    #expect(run.output.contains("Cooks in a kitchen"))
    #expect(run.output.contains("--guard"))
    #expect(!run.output.contains("Understood"))
  }

  @Test("On the command line of the system, too; what is only misspelt is an error")
  func commandLine() throws {
    let run = try run(["lifecycle", "--threads", "2", "--quick", "--json"])
    #expect(run.output.hasPrefix("{") && run.output.contains("--workers 2"))
    #expect(run.errors.contains("Understood as"))
    #expect(try self.run(["raec"]).status == .exited(code: 2))
  }

  @Test("At a prompt words answer, agree and ask, and a command is never taken for an answer")
  func prompt() throws {
    let lab = try LabSession(in: folder)
    #expect(try lab.type("yes", then: "conlab kitchen 1/4>").contains("Cooks in a kitchen"))
    try lab.type("ok", then: "conlab kitchen 2/4>")
    #expect(try lab.type("cd", then: "conlab kitchen 2/4>").contains("command of the system"))
    #expect(try lab.type("started", then: "conlab kitchen 2/4>").contains("a: As started"))
    #expect(try lab.type("set", then: "conlab kitchen 2/4>").contains("theme"))
    lab.terminal.send("mixed\r")
    try lab.see("How sure are you?")
    lab.terminal.send("2\r")
    try lab.see("Enter runs")
    try lab.wait(for: "conlab kitchen 2/4>")
  }

  @Test("A report is written beside earlier ones, with the screen in question, and sends nothing")
  func report() throws {
    let line =
      "cd '\(folder.path)' && touch conlab-report.txt && exec \(BuiltProduct.path("conlab"))"
    let terminal = try PseudoTerminal(
      "/bin/bash", ["-c", line], environment: LabFixture.environment(folder), rows: 200)
    try terminal.waitForCursorLine("conlab>", seconds: LabSession.patience)
    terminal.send("set\r")
    try terminal.waitForText("Change one", seconds: LabSession.patience)
    terminal.send("report it's the wrong word\r")
    try terminal.waitForText("Written to conlab-report-2.txt", seconds: LabSession.patience)
    try terminal.waitForText("Nothing was sent", seconds: LabSession.patience)
    let text = String(decoding: folder.read("conlab-report-2.txt") ?? [], as: UTF8.self)
    for part in ["the wrong word", "Change one", "80 × 200"] { #expect(text.contains(part)) }
    #expect(!text.contains("\u{1B}") && !text.contains(folder.path))
    #expect(folder.read("conlab-report.txt")?.isEmpty == true)
  }

  @Test("A bad option is told in the language that was typed, else chosen, else the terminal's")
  func language() throws {
    let english = "Unknown option"
    let chinese = "没有选项"
    let environment = ["LANG": "zh_CN.UTF-8"]
    #expect(try run(["--bogus"]).errors.contains(english))
    #expect(try run(["--bogus"], environment: environment).errors.contains(chinese))
    #expect(
      try run(["--language", "en", "--bogus"], environment: environment).errors.contains(english))
    #expect(try run(["--language=zh", "--bogus"]).errors.contains(chinese))
    _ = try run(["set", "language", "zh"])
    #expect(try run(["--bogus"]).errors.contains(chinese))
  }
}
