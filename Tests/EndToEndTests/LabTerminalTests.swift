import Platform
import TestSupport
import Testing

@Suite("The lab on simple and small terminals")
struct LabTerminalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  @Test(
    "A terminal that cannot edit gets everything without one escape byte",
    arguments: [
      (["TERM": "dumb"], []), (["TERM": ""], []), (["ACCESSIBLE": "1"], []), ([:], ["--plain"]),
    ] as [([String: String], [String])])
  func simple(environment: [String: String], options: [String]) throws {
    let lab = try LabSession(in: folder, options, environment: environment)
    try lab.type("lesson kitchen", then: "conlab kitchen 1/4>")
    try lab.type("", then: "conlab kitchen 2/4>")
    try lab.type("b 2", then: "conlab kitchen 2/4>")
    #expect(try lab.type("", then: "conlab kitchen 2/4>").contains("Look at the rows."))
    lab.terminal.send("lifecycle --seconds 300 --rounds 10000\r")
    try lab.see("is running, at most about 300 s")
    lab.terminal.send("\u{3}")
    try lab.see("Stopped by Ctrl-C")
    try lab.wait(for: "conlab kitchen 2/4>")
    #expect(try lab.leave() == .exited(code: 0))
    #expect(!lab.terminal.screen.sawEscape)
    if !options.isEmpty || environment["ACCESSIBLE"] != nil {
      #expect(lab.terminal.screen.transcript.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("In a window of forty columns no line is cut or wrapped by the terminal")
  func narrow() throws {
    let lab = try LabSession(in: folder, columns: 40)
    for line in ["lessons", "lifecycle --quick", "machine", "notebook"] {
      let said = try lab.type(line)
      #expect(said.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(said)")
    }
  }

  @Test("NO_COLOR is heeded")
  func noColor() throws {
    let lab = try LabSession(in: folder, environment: ["NO_COLOR": "1"])
    try lab.type("lessons")
    let text = String(decoding: lab.terminal.screen.transcript, as: UTF8.self)
    let colors = text.split(separator: "\u{1B}[").filter { part in
      let code = part.prefix { $0.isNumber || $0 == ";" }
      return part.dropFirst(code.count).first == "m" && code.contains("3")
    }
    #expect(colors.isEmpty, "\(colors)")
  }

  @Test("Code is coloured, and in a narrow window no word of it is divided")
  func code() throws {
    let lab = try LabSession(in: folder, columns: 60)
    let said = try lab.type("show race")
    #expect(said.contains("turn.repeated(batch: Self.batch) {"))
    let text = String(decoding: lab.terminal.screen.transcript, as: UTF8.self)
    #expect(text.contains("\u{1B}[35mfunc\u{1B}[0m outcome("))
  }

  @Test("With output redirected the prompt stays on the terminal")
  func redirected() throws {
    let output = folder.path + "/output"
    let terminal = try PseudoTerminal(
      BuiltProduct.path("conlab"), environment: LabFixture.environment(folder),
      outputToFile: output)
    try terminal.waitForCursorLine("conlab>", seconds: LabSession.patience)
    terminal.send("set\r")
    try terminal.wait("the next prompt", seconds: LabSession.patience) {
      $0.lines.filter { $0.hasPrefix("conlab>") }.count == 2
    }
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit(seconds: LabSession.patience) == .exited(code: 0))
    let text = String(decoding: folder.read("output") ?? [], as: UTF8.self)
    #expect(text.contains("language") && !text.contains("conlab>"))
    #expect(!text.utf8.contains(0x1B))
  }

  @Test(
    "A signal that asks for its end ends the lab, and not only the run it met",
    arguments: [Signal.terminate, .hangUp])
  func endingDuringRun(signal: Signal) throws {
    let lab = try LabSession(in: folder)
    try lab.startLongRun()
    try lab.terminal.signal(signal)
    #expect(
      try lab.terminal.waitForExit(seconds: LabSession.patience)
        == .signaled(signal, coreDumped: false))
    #expect(lab.terminal.modes == .usual)
    #expect(lab.descendants.isEmpty)
    let run = try LabRun(["notebook", "list", "--json"], in: folder)
    #expect(run.output.contains("interrupted"), "\(run.output)")
  }
}
