import Platform
import TestSupport
import Testing

@Suite("Asking and being asked, at a terminal and in scripts")
struct LabQuizTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  private func prompt(_ number: Int, of count: Int) -> String { "conlab quiz \(number)/\(count)>" }

  @Test("A question is answered, and Enter runs what was offered")
  func ask() throws {
    let lab = try LabSession(in: folder)
    let answer = try lab.type("faq what's a zombi process")
    #expect(answer.contains("What is a zombie"))
    #expect(answer.contains("Not measured here yet."))
    #expect(answer.contains("Enter runs exit-status."))
    // The answer to what was asked stands above the other findings of the run.
    #expect(try lab.type("").contains(/zombie: seen[^$]*exit-code +/))
    let again = try lab.type("faq zombie")
    #expect(again.contains("Measured here on") && again.contains("zombie: seen"))
    #expect(try !lab.type("faq").contains("Enter runs"))
    #expect(try lab.type("").isEmpty)
    #expect(try lab.type("faq bake bread").contains("Nothing in the FAQ answers \"bake bread\""))
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("A quiz goes on after other commands, and what was wrong comes back")
  func quiz() throws {
    let lab = try LabSession(in: folder)
    #expect(
      try lab.type("quiz results", then: prompt(1, of: 1)).contains("A child ends with exit(300)"))
    #expect(try lab.type("lessons", then: prompt(1, of: 1)).contains("kitchen"))
    #expect(try lab.type("hint", then: prompt(1, of: 1)).contains("no hint"))
    #expect(
      try lab.type("", then: prompt(1, of: 1)).contains("A child ends with exit(300)"))
    #expect(try lab.type("?", then: prompt(2, of: 2)).contains("comes back once"))
    lab.terminal.send("c\r")
    try lab.see("How sure are you?")
    #expect(try lab.type("3").contains("Right at the first try: 0 of 1."))
    #expect(try lab.type("review").contains("The next question is due on"))
    let progress = try lab.type("progress")
    #expect(progress.contains("certain") && progress.contains("lesson kitchen"))
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("A number is settled by the machine, in Chinese, in the middle of a lesson")
  func number() throws {
    let lab = try LabSession(in: folder)
    try lab.type("set language zh")
    try lab.type("lesson kitchen", then: "conlab kitchen 1/4>")
    try lab.type("quiz --quick memory", then: prompt(1, of: 2))
    try lab.type("skip", then: prompt(2, of: 2))
    #expect(try lab.type("5us", then: prompt(2, of: 2)).contains("4x"))
    // Where a busy machine cannot decide, the number is left open and does not come back.
    lab.terminal.send("1000000x 3\r")
    try lab.see("由机器来裁定")
    try lab.see("测得：")
    try lab.terminal.wait("the next prompt", seconds: LabSession.patience) {
      [prompt(3, of: 3), "conlab kitchen 1/4>"].contains($0.cursorLine)
    }
    if lab.terminal.screen.cursorLine == prompt(3, of: 3) {
      lab.terminal.send("\u{3}")
      try lab.see("你离开了测验")
      try lab.wait(for: "conlab kitchen 1/4>")
    }
    #expect(try lab.type("notebook", then: "conlab kitchen 1/4>").contains("process-thread-ratio"))
    #expect(try lab.leave() == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
  }

  @Test("What was answered survives a shell that is killed")
  func killed() throws {
    let lab = try LabSession(in: folder)
    try lab.type("quiz deadlock", then: prompt(1, of: 1))
    try lab.type("b 3", then: prompt(2, of: 2))
    try lab.terminal.signal(.kill)
    _ = try lab.terminal.waitForExit()
    let due = try LabRun(["review", "--json"], in: folder)
    #expect(due.output.contains("deadlock-recall-1"))
  }

  @Test("On the command line a quiz goes on at a prompt, and ends with it")
  func commandLine() throws {
    let lab = try LabSession(in: folder, ["quiz", "deadlock"], prompt: prompt(1, of: 1))
    lab.terminal.send("a 2\r")
    try lab.see("Right at the first try: 1 of 1.")
    #expect(try lab.terminal.waitForExit(seconds: LabSession.patience) == .exited(code: 0))
    #expect(lab.terminal.modes == .usual)
  }

  @Test("In scripts answers are arguments, and the record is JSON and nothing else")
  func scripts() throws {
    let arguments = ["quiz", "start-cost", "--answers", "b,100x", "--sure", "2,"]
    let run = try LabRun(arguments + ["--quick", "--json"], in: folder)
    #expect(run.status == .exited(code: 0) && run.errors.isEmpty)
    #expect(run.output.hasPrefix("{\"answers\":[{\"answer\":\"b\",\"confidence\":2,\"grade\":"))
    #expect(run.output.contains("\"question\":\"start-cost-estimate-1\""))
    #expect(run.output.split(separator: "\n").count == 1)
    let shown = try LabRun(["quiz", "start-cost", "--json"], in: folder)
    #expect(shown.output.contains("\"unit\":\"x\"") && shown.output.contains("\"choices\":["))
    let progress = try LabRun(["progress", "--json"], in: folder)
    #expect(progress.output.contains("\"said\":100"))
    let asked = try LabRun(["--language", "zh", "faq", "什么是死锁", "--json"], in: folder)
    #expect(asked.output.contains("\"name\":\"deadlock\""))
    let script = try LabRun(
      ["--script", "-"], input: "quiz deadlock\nb\na\nprogress\n", in: folder)
    #expect(script.status == .exited(code: 0))
    #expect(script.output.contains("Right at the first try: 0 of 1."))
  }

  @Test(
    "Bad input is one line and status 2",
    arguments: [
      (["quiz", "deadlock", "--answers", "z"], "'z' is not one of the choices: a, b, c, ?"),
      (["quiz", "deadlock", "--answers", "a,b"], "2 answers for 1 question."),
      (["quiz", "banana bread"], "no questions about 'banana bread'."),
      (["quiz", "--sure", "2"], "'--sure' needs --answers beside it"),
      (["quiz", "--count", "0"], "'--count 0' asks nothing"),
      (["faq", "0"], "the FAQ has no question 0."),
    ])
  func badInput(arguments: [String], sentence: String) throws {
    let run = try LabRun(arguments, in: folder)
    #expect(run.status == .exited(code: 2))
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test("Plain output has no escape byte and no glyph beyond ASCII")
  func plain() throws {
    for words in [["faq"], ["faq", "3"], ["progress"], ["quiz", "deadlock", "--answers", "b"]] {
      let run = try LabRun(["--plain"] + words, in: folder)
      #expect(run.outputBytes.allSatisfy { $0 == 10 || (32..<127).contains($0) }, "\(words)")
    }
  }
}
