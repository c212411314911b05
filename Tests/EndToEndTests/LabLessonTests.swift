import Platform
import TestSupport
import Testing

@Suite("A lesson walked at a terminal")
struct LabLessonTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  private func prompt(_ step: Int) -> String { "conlab kitchen \(step)/4>" }

  @Test("It is walked to its end in English")
  func english() throws {
    let lab = try LabSession(in: folder)
    #expect(try lab.type("lesson kitchen", then: prompt(1)).contains("Three steps."))
    #expect(try lab.type("", then: prompt(2)).contains("a  As started"))
    lab.terminal.send("b\r")
    try lab.see("How sure are you?")
    let noted = try lab.type("2", then: prompt(2))
    #expect(noted.contains("Noted."))
    #expect(noted.contains("Enter runs lifecycle --workers 2 --rounds 6."))
    let run = try lab.type("", then: prompt(2))
    #expect(run.contains("Lives of the workers"))
    #expect(run.contains("Look at the rows."))
    #expect(!run.contains("finishing-order:"), "explained before it was observed")
    lab.terminal.send("a\r")
    try lab.see("How sure are you?")
    let explained = try lab.type("", then: prompt(2))
    #expect(explained.contains("Right."))
    #expect(explained.contains("finishing-order:"))
    #expect(explained.contains("You predicted: Mixed"))
    #expect(explained.contains("Measured:"))
    #expect(explained.contains("The end of the step."))
    #expect(try lab.type("", then: prompt(3)).contains("change an option"))
    lab.terminal.send("\r")
    try lab.wait(for: prompt(3) + " lifecycle --workers 4")
    // Ctrl-U takes the line away that was made ready.
    lab.terminal.send("\u{15}")
    try lab.wait(for: prompt(3))
    #expect(try lab.type("next", then: prompt(3)).contains("change an option"))
    #expect(
      try !lab.type("lifecycle --workers=4 --rounds 3", then: prompt(3)).contains("Done."))
    #expect(
      try lab.type("lifecycle --workers=3 --rounds 3", then: prompt(3)).contains("Done."))
    try lab.type("", then: prompt(4))
    let recalled = try lab.type("b 3", then: prompt(4))
    #expect(recalled.contains("Right.") && recalled.contains("Only waiting does."))
    #expect(try lab.type("").contains("is finished"))
    #expect(try lab.type("lessons").contains("finished"))
    let notebook = try lab.type("notebook")
    for part in ["prediction in kitchen", "outcome of prediction 1", "answer in kitchen"] {
      #expect(notebook.contains(part), "\(notebook)")
    }
    #expect(try lab.leave() == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
  }

  @Test("What is typed instead of how sure one is goes to the prompt whole")
  func otherThanSure() throws {
    let lab = try LabSession(in: folder)
    try lab.type("lesson kitchen", then: prompt(1))
    try lab.type("", then: prompt(2))
    lab.terminal.send("b\r")
    try lab.see("How sure are you?")
    let said = try lab.type("lessons", then: prompt(2))
    #expect(said.contains("Noted.") && said.contains("Cooks in a kitchen"))
  }

  @Test("The letter q asks before it leaves a lesson, and quit does not")
  func leaving() throws {
    let lab = try LabSession(in: folder)
    try lab.type("lesson kitchen", then: prompt(1))
    lab.terminal.send("q\r")
    try lab.see("Leave the lab?")
    try lab.type("n", then: prompt(1))
    lab.terminal.send("q\r")
    try lab.see("Leave the lab?")
    lab.terminal.send("y\r")
    #expect(try lab.terminal.waitForExit(seconds: LabSession.patience) == .exited(code: 0))
  }

  @Test("It is walked to its end in Chinese")
  func chinese() throws {
    let lab = try LabSession(in: folder)
    try lab.type("set language zh")
    #expect(try lab.type("lesson kitchen", then: prompt(1)).contains("三步。"))
    #expect(try lab.type("", then: prompt(2)).contains("四位厨师开工。"))
    #expect(try lab.type("b 1", then: prompt(2)).contains("记下了。"))
    #expect(try lab.type("", then: prompt(2)).contains("看看各行。"))
    let explained = try lab.type("a 3", then: prompt(2))
    #expect(explained.contains("对了。") && explained.contains("你的预测：有时不同"))
    #expect(explained.contains("这一步完了。"))
    try lab.type("", then: prompt(3))
    #expect(try lab.type("lifecycle --workers 3 --rounds 3", then: prompt(3)).contains("好了。"))
    try lab.type("", then: prompt(4))
    #expect(try lab.type("b 2", then: prompt(4)).contains("只有等待可以。"))
    #expect(try lab.type("").contains("学完了"))
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("The language can change in the middle of a step, and nothing is lost")
  func languageInTheMiddle() throws {
    let lab = try LabSession(in: folder)
    try lab.type("lesson kitchen", then: prompt(1))
    try lab.type("", then: prompt(2))
    try lab.type("b 1", then: prompt(2))
    try lab.type("set language zh", then: prompt(2))
    #expect(try lab.type("where", then: prompt(2)).contains("按回车运行"))
    #expect(try lab.type("hint", then: prompt(2)).contains("第一条提示。"))
  }

  @Test("Hints, going back, again, skipping and where")
  func moving() throws {
    let lab = try LabSession(in: folder)
    #expect(try lab.type("where").contains("no lesson is open"))
    try lab.type("lesson 1", then: prompt(1))
    #expect(try lab.type("hint", then: prompt(1)).contains("this step has no hint"))
    #expect(try lab.type("back", then: prompt(1)).contains("this is the first step already"))
    try lab.type("next", then: prompt(2))
    #expect(try lab.type("hint", then: prompt(2)).contains("The first hint."))
    #expect(try lab.type("hint", then: prompt(2)).contains("The second hint."))
    #expect(try lab.type("hint", then: prompt(2)).contains("The first hint."))
    let refused = try lab.type("next", then: prompt(2))
    #expect(refused.contains("a question is open. Answer with a, b, c, ?"))
    #expect(try lab.type("where", then: prompt(2)).contains("Step 2 of 4"))
    #expect(try lab.type("?", then: prompt(2)).contains("Noted."))
    #expect(try lab.type("again", then: prompt(2)).contains("Your answer first: a, b, c, ?"))
    #expect(try lab.type("skip", then: prompt(3)).contains("Skipped."))
    #expect(try lab.type("back", then: prompt(2)).contains("Predict and run"))
    #expect(try lab.type("lifecycle --quick", then: prompt(2)).contains("finishing-order:"))
    #expect(
      try lab.type("d", then: prompt(2)).contains("'d' is not one of the choices: a, b, c, ?"))
  }

  @Test("The shell is killed in the middle of a step and goes on at the exact place")
  func killed() throws {
    let first = try LabSession(in: folder)
    try first.type("lesson kitchen", then: prompt(1))
    try first.type("", then: prompt(2))
    try first.type("b 3", then: prompt(2))
    try first.terminal.signal(.kill)
    _ = try first.terminal.waitForExit()

    let second = try LabSession(in: folder, prompt: prompt(2))
    #expect(second.terminal.screen.text.contains("at step 2 of 4"))
    let run = try second.type("", then: prompt(2))
    #expect(run.contains("Look at the rows."))
    try second.terminal.signal(.kill)
    _ = try second.terminal.waitForExit()

    let third = try LabSession(in: folder, prompt: prompt(2))
    let explained = try third.type("a 3", then: prompt(2))
    #expect(explained.contains("Right."))
    #expect(explained.contains("finishing-order:"), "the explanation was lost:\n\(explained)")
    #expect(explained.contains("You predicted: Mixed"))
    #expect(explained.contains("The end of the step."))
    #expect(try third.type("notebook", then: prompt(2)).contains("outcome of prediction 1"))
  }
}
