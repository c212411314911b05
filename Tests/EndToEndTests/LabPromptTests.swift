import Glibc
import Platform
import TestSupport
import Testing

@Suite("The lab at a terminal")
struct LabPromptTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  @Test("It welcomes, does what is typed, and leaves the terminal as it was")
  func welcome() throws {
    let lab = try LabSession(in: folder)
    #expect(lab.terminal.screen.text.contains("Press Enter for the first lesson."))
    #expect(try lab.type("lessons").contains("Cooks in a kitchen"))
    #expect(try lab.type("help lifecycle").contains("--workers"))
    #expect(try lab.type("help").contains("experiments"))
    #expect(try lab.type("experiments").contains("lifecycle"))
    #expect(try lab.type("set").contains("language"))
    #expect(try lab.type("machine").contains("processors"))
    #expect(try lab.type("lifecycle --quick --workers 2").contains("finishing-order:"))
    #expect(try lab.leave() == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
    #expect(!lab.terminal.screen.erasedScrollback)
  }

  @Test("Advice asks what nobody said, takes letters, and offers to measure what is missing")
  func advice() throws {
    let lab = try LabSession(in: folder)
    #expect(try lab.type("advise --runtime native", then: "?").contains("What does one task"))
    #expect(try lab.type("a", then: "?").contains("How long does one task take?"))
    #expect(try lab.type("zzz", then: "?").contains("error: 'zzz' is not one of the choices"))
    #expect(try lab.type("c", then: "?").contains("How much data"))
    #expect(try lab.type("?", then: "?").contains("must the others live on?"))
    let advice = try lab.type("b", then: "?")
    #expect(advice.contains("Use a pool of processes."))
    #expect(advice.contains("this is a guess"))
    #expect(advice.contains("You did not say how much data crosses"))
    #expect(advice.contains("Enter measures what is missing"))
    #expect(try lab.type("no").isEmpty)
    // Who leaves in the middle of the questions gets no advice.
    #expect(try lab.type("advise", then: "?").contains("What does one task"))
    lab.terminal.send("\u{3}")
    try lab.wait(for: "conlab>")
    #expect(try lab.leave() == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
  }

  @Test("An error that is longer than the window is broken between words")
  func longError() throws {
    let lab = try LabSession(in: folder, columns: 40)
    let said = try lab.type("race --guard foo").split(separator: "\n").map(String.init)
    #expect(said.first == "error: The value 'foo' is invalid for")
    #expect(said.last?.hasSuffix("allowed.") == true)
    #expect(said.count > 3 && said.allSatisfy { $0.count <= 40 })
    #expect(said.contains { $0.contains("semaphore,") })
  }

  @Test("Enter at the welcome begins the first lesson, and does not once something was typed")
  func enterBegins() throws {
    let lab = try LabSession(in: folder)
    #expect(try lab.type("", then: "conlab kitchen 1/4>").contains("Cooks in a kitchen"))
    let other = try LabSession(in: try LabFixture.folder())
    try other.type("lessons")
    #expect(try other.type("").isEmpty)
  }

  @Test("Words of a newcomer are understood, and it is said how")
  func newcomer() throws {
    let lab = try LabSession(in: folder)
    let help = try lab.type("man lifecycle")
    #expect(help.contains("Understood as help lifecycle.") && help.contains("--workers"))
    #expect(try lab.type("what is a thread?").contains("Understood as faq what is a thread?"))
  }

  @Test(
    "Nonsense gets an error and the prompt again",
    arguments: [
      "xyzzy", "lifecycle --workers -3", "lifecycle --work 99999999999999999999s", "say \"hello",
      "--plain", "notebook compare 1 x", "set language", "\\", "a",
      "lifecycle --workers 99999999999999999999", "notebook show 999999", "lesson ../../etc",
    ])
  func nonsense(line: String) throws {
    let lab = try LabSession(in: folder)
    let said = try lab.type(line)
    #expect(!said.contains("Fatal error"))
    if line != "set language" { #expect(said.hasPrefix("error: "), "\(said)") }
    #expect(try lab.type("set hints").contains("language"))
  }

  @Test("Ctrl-C stops a run, what was measured is shown and labelled, and nobody is left")
  func interrupt() throws {
    let lab = try LabSession(in: folder)
    try lab.startLongRun()
    #expect(!lab.descendants.isEmpty)
    lab.terminal.send("\u{3}")
    try lab.see("Stopped by Ctrl-C")
    try lab.wait(for: "conlab>")
    #expect(lab.terminal.screen.text.contains("The run was stopped after"))
    #expect(lab.terminal.screen.text.contains("order-kept"))
    #expect(lab.descendants.isEmpty)
    #expect(try lab.type("notebook").contains("(interrupted)"))
    #expect(try lab.leave() == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
  }

  @Test("A run that is stopped leaves the step of a lesson open")
  func interruptInLesson() throws {
    let lab = try LabSession(in: folder)
    let prompt = "conlab kitchen 2/4>"
    try lab.type("lesson kitchen", then: "conlab kitchen 1/4>")
    try lab.type("", then: prompt)
    try lab.type("b 1", then: prompt)
    try lab.startLongRun()
    lab.terminal.send("\u{3}")
    try lab.see("Stopped by Ctrl-C")
    try lab.wait(for: prompt)
    #expect(try lab.type("where", then: prompt).contains("Enter runs lifecycle"))
  }

  @Test("Ctrl-C at the prompt throws the line away")
  func interruptAtPrompt() throws {
    let lab = try LabSession(in: folder)
    lab.terminal.send("xyzzy\u{3}")
    try lab.see("xyzzy^C")
    #expect(try lab.type("set").contains("language"))
    #expect(!lab.terminal.screen.text.contains("unknown command"))
  }

  @Test("Ctrl-Z and fg, at the prompt and in the middle of a run")
  func suspend() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile"],
      environment: LabFixture.environment(folder).merging([
        "PS1": "system$ ", "HISTFILE": "", "LAB": BuiltProduct.path("conlab"),
      ]) { $1 }, rows: 300)
    let patience = LabSession.patience
    try terminal.waitForCursorLine("system$", seconds: patience)
    terminal.send("$LAB\r")
    try terminal.waitForCursorLine("conlab>", seconds: patience)
    terminal.send("\u{1A}")
    try terminal.waitForCursorLine("system$", seconds: patience)
    terminal.send("fg\r")
    try terminal.waitForCursorLine("conlab>", seconds: patience)
    terminal.send("lifecycle --seconds 300 --rounds 10000\r")
    try terminal.wait("the progress of the run", seconds: patience) {
      $0.cursorLine.contains("Ctrl-C stops")
    }
    terminal.send("\u{1A}")
    try terminal.waitForCursorLine("system$", seconds: patience)
    terminal.send("echo a$((1+1))b\r")
    try terminal.waitForText("a2b", seconds: patience)
    terminal.send("fg\r")
    try terminal.wait("the run to go on", seconds: patience) {
      $0.cursorLine.contains("Ctrl-C stops")
    }
    terminal.send("\u{3}")
    try terminal.waitForText("Stopped by Ctrl-C", seconds: patience)
    try terminal.waitForCursorLine("conlab>", seconds: patience)
    terminal.send("\u{4}")
    try terminal.waitForCursorLine("system$", seconds: patience)
    terminal.send("stty -a\r")
    try terminal.wait("the modes of a usual terminal", seconds: patience) { screen in
      let words = Set(screen.text.split { $0 == " " || $0 == "\n" })
      return words.isSuperset(of: ["icanon", "isig", "echo"])
    }
  }

  @Test("Screens follow the width of the window", arguments: [40, 60, 100])
  func resize(columns: Int) throws {
    let lab = try LabSession(in: folder)
    lab.terminal.resize(columns: columns, rows: 300)
    let said = try lab.type("lifecycle --quick --workers 2")
    let widest = said.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= columns)
    #expect(widest > columns * 3 / 4)
  }

  @Test("A change of size in the middle of a run is seen in its result")
  func resizeWhileRunning() throws {
    let lab = try LabSession(in: folder, columns: 100)
    try lab.startLongRun()
    lab.terminal.resize(columns: 50, rows: 300)
    lab.terminal.send("\u{3}")
    try lab.see("Stopped by")
    try lab.wait(for: "conlab>")
    let said = try lab.type("lifecycle --quick --workers 2")
    #expect((said.split(separator: "\n").map(\.count).max() ?? 0) <= 50)
  }

  @Test("Many pasted commands run in order, and the rest is dropped at the first error")
  func paste() throws {
    let lab = try LabSession(in: folder)
    let lines = (0..<30).map { $0 == 20 ? "xyzzy" : $0 % 2 == 0 ? "set hints off" : "set hints on" }
    lab.terminal.paste(lines.joined(separator: "\n") + "\n")
    try lab.see("pasted lines")
    lab.terminal.send("\r")
    try lab.see("unknown command 'xyzzy'")
    try lab.wait(for: "conlab>")
    #expect(try lab.type("set").contains("hints     on "), "line 19 was the last to be done")
    let all = lab.terminal.screen.scrollback + lab.terminal.screen.lines
    #expect(all.filter { $0.hasPrefix("conlab> set hints") }.count == 20)
  }

  @Test("What was typed is there again in the next sitting")
  func history() throws {
    let first = try LabSession(in: folder)
    try first.type("lifecycle --workers 3 --quick")
    #expect(try first.leave() == .exited(code: 0))
    let second = try LabSession(in: folder)
    second.terminal.send("life")
    try second.wait(for: "conlab> life")
    second.terminal.send("\u{1B}[A")
    try second.wait(for: "conlab> lifecycle --workers 3 --quick")
  }

  @Test("Tab completes commands, options and values; the reminder can be switched off")
  func completion() throws {
    let lab = try LabSession(in: folder)
    lab.terminal.send("lifec\t--ki\tpro\t")
    try lab.terminal.wait("the completed line", seconds: LabSession.patience) {
      $0.cursorLine.hasPrefix("conlab> lifecycle --kind process ")
    }
    try lab.terminal.wait("the reminder", seconds: LabSession.patience) {
      $0.cursorLine.contains("[--workers")
    }
    lab.terminal.send("\u{3}")
    try lab.wait(for: "conlab>")
    try lab.type("set hints off")
    lab.terminal.send("lesson kit\t")
    try lab.wait(for: "conlab> lesson kitchen")
  }

  @Test("The program can be deleted while it runs")
  func deleted() throws {
    let path = folder.path + "/moved-lab"
    let copy = try LabRun(bash: "cp \"$LAB\" '\(path)'", in: folder)
    #expect(copy.status.isSuccess, "\(copy.errors)")
    let terminal = try PseudoTerminal(
      path, environment: LabFixture.environment(folder), rows: 300)
    try terminal.waitForCursorLine("conlab>", seconds: LabSession.patience)
    #expect(unlink(path) == 0)
    terminal.send("lifecycle --quick\r")
    try terminal.waitForText("finishing-order:", seconds: LabSession.patience)
    terminal.send("lesson 1\r")
    try terminal.waitForText("Step 1 of 11", seconds: LabSession.patience)
  }

  @Test("A worker that is killed is one failed run and no more")
  func workerKilled() throws {
    let lab = try LabSession(in: folder)
    try lab.startLongRun()
    for process in lab.descendants.reversed() { try? Signal.kill.send(toProcess: process) }
    try lab.see("was ended by SIGKILL")
    try lab.wait(for: "conlab>")
    #expect(lab.descendants.isEmpty)
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("Where nothing can be saved the lab says so once and goes on")
  func unwritable() throws {
    try folder.write([], to: "state")
    let lab = try LabSession(in: folder)
    try lab.type("lesson kitchen", then: "conlab kitchen 1/4>")
    try lab.type("", then: "conlab kitchen 2/4>")
    try lab.type("b 1", then: "conlab kitchen 2/4>")
    try lab.type("", then: "conlab kitchen 2/4>")
    let said = lab.terminal.screen.text
    #expect(said.components(of: "nothing can be saved") == 1, "\(said)")
    #expect(said.contains("Look at the rows."))
  }
}

extension String {
  /// How often a part occurs.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
