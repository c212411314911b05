import Platform
import TestSupport
import Testing

@Suite("Repairing a program with the lab")
struct LabExerciseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  private func run(_ words: [String], language: String = "en") throws -> LabRun {
    try LabRun(["--language", language] + words, in: folder)
  }

  @Test("A person takes an exercise, repairs it, and has it judged by running it")
  func repair() throws {
    let taken = try run(["exercise", "counter"])
    #expect(taken.status == .exited(code: 0))
    #expect(taken.output.contains("~/conlab-exercises/counter.py"))
    let failed = try run(["check"])
    #expect(failed.status == .exited(code: 1))
    #expect(failed.output.contains("counter: not yet."))
    #expect(failed.output.contains("A run that came out wrong, line by line"))
    #expect(failed.output.contains("weight"))
    let start = String(decoding: folder.read("conlab-exercises/counter.py") ?? [], as: UTF8.self)
    let repaired =
      start.replacing("weight = 0\n\n\n", with: "weight = 0\nlock = threading.Lock()\n\n\n")
      .replacing(
        "        weight += weigh(parcel)",
        with: "        one = weigh(parcel)\n        with lock:\n            weight += one")
    try folder.write(Array(repaired.utf8), to: "conlab-exercises/counter.py")
    let passed = try run(["check", "counter", "--json"])
    #expect(passed.status == .exited(code: 0), "\(passed.output)")
    #expect(passed.output.contains(#""passed":true"#))
    #expect(passed.output.contains(#""name":"at-once""#))
    #expect(try run(["exercise", "--json"]).output.contains(#""solved":true"#))
  }

  @Test(
    "A program that hangs is ended, and it is told who waits for whom", arguments: ["en", "zh"])
  func hangs(language: String) throws {
    _ = try run(["exercise", "doorbell"])
    let checked = try run(["check", "doorbell"], language: language)
    #expect(checked.status == .exited(code: 1))
    #expect(checked.output.contains("self.bell.wait()"))
    #expect(checked.output.contains("thread.join()"))
  }

  @Test("Ctrl-C stops judging, and the lab goes on")
  func interrupted() throws {
    _ = try run(["exercise", "night-shift"])
    let lab = try LabSession(in: folder)
    lab.terminal.send("check night-shift\r")
    try lab.see("Ctrl-C stops")
    lab.terminal.send("\u{3}")
    try lab.see("stopped before all runs were made")
    try lab.wait(for: "conlab>")
    #expect(lab.descendants.isEmpty)
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("A file that cannot be read as Python, or lacks the function, is told as such")
  func unreadable() throws {
    try folder.write(Array("def total(:\n".utf8), to: "counter.py")
    let broken = try run(["check", folder.path + "/counter.py"])
    #expect(broken.status == .exited(code: 1) && broken.output.contains("line 1"))
    try folder.write(Array("x = 1\n".utf8), to: "counter.py")
    let lacking = try run(["check", folder.path + "/counter.py"])
    #expect(lacking.output.contains("does not define"))
  }
}
