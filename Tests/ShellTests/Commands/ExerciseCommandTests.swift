import Lessons
import Notebook
import TestSupport
import Testing

@testable import Shell

@Suite("Programs to repair are handed out, and nothing that was changed is lost")
struct ExerciseCommandTests {
  private let folder: TemporaryFolder
  private let lab: Dispatcher

  init() throws {
    folder = try TemporaryFolder()
    lab = Self.lab(folder, isInteractive: false)
  }

  private static func lab(_ folder: TemporaryFolder, isInteractive: Bool) -> Dispatcher {
    let lab = Samples.lab(folder, source: .embedded, isInteractive: isInteractive)
    lab.sitting.learnersFolder = LearnersFolder(path: folder.path + "/mine")
    return lab
  }

  private func file(_ name: String) -> String? {
    folder.read("mine/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("The file is written as it is in the lessons, and may be asked for again")
  func writes() throws {
    #expect(lab.perform(line: "exercise counter") == .success)
    let start = try lab.sitting.exercise(named: "counter").start
    #expect(file("counter.py") == start)
    #expect(lab.perform(line: "exercise counter") == .success)
    #expect(folder.names(in: "mine") == ["counter.py"])
    #expect(lab.sitting.archive.progress.currentExercise == "counter")
  }

  @Test("A changed file stays; --again writes it anew and keeps what was there")
  func keeps() throws {
    try folder.write(Array("mine = 1\n".utf8), to: "mine/counter.py")
    #expect(lab.perform(line: "exercise counter") == .success)
    #expect(file("counter.py") == "mine = 1\n")
    #expect(lab.perform(line: "exercise counter --again") == .success)
    #expect(file("counter.py") == (try lab.sitting.exercise(named: "counter").start))
    #expect(file("counter.py.bak") == "mine = 1\n")
  }

  @Test("A script sees the solution only when it gives up, and that is remembered")
  func solution() {
    #expect(lab.perform(line: "exercise counter --solution") == .badInput)
    #expect(!lab.sitting.archive.exercise("counter").gaveUp)
    #expect(lab.perform(line: "exercise counter --solution --give-up") == .success)
    #expect(lab.sitting.archive.exercise("counter").gaveUp)
  }

  @Test("A person is asked first; only a clear yes shows the solution")
  func asks() {
    for (answer, gaveUp) in [("", false), ("no", false), ("yes", true)] {
      let lab = Self.lab(folder, isInteractive: true)
      lab.ask = { _ in answer }
      #expect(lab.perform(line: "exercise order --solution") == .success)
      #expect(lab.sitting.archive.exercise("order").gaveUp == gaveUp, "\(answer)")
    }
  }

  @Test("Who has solved it sees the solution unasked, and has not given up")
  func solved() {
    lab.sitting.archive.note(checked: "order", isPassed: false)
    lab.sitting.archive.note(checked: "order", isPassed: true)
    #expect(lab.perform(line: "exercise order --solution") == .success)
    let progress = lab.sitting.archive.exercise("order")
    #expect(progress.checks == 2 && progress.solvedAt != nil && !progress.gaveUp)
    #expect(lab.sitting.archive.progress.exercisesSolved == ["order"])
  }

  @Test("Each hint is one more, and the last one is the last")
  func hints() throws {
    let count = try lab.sitting.exercise(named: "counter").page.hints.count
    for number in 1...(count + 2) {
      #expect(lab.perform(line: "exercise counter --hint") == .success)
      #expect(lab.sitting.archive.exercise("counter").hints == min(number, count))
    }
  }

  @Test(
    "What cannot be done is bad input",
    arguments: [
      "exercise contr", "exercise --hint", "exercise counter --give-up", "check", "check counter",
      "check contr", "check nowhere/counter.py", "check /dev/null.txt",
      "exercise counter --json --hint",
    ])
  func badInput(line: String) {
    #expect(lab.perform(line: line) == .badInput)
  }

  @Test("A program of the small language is judged by all its schedules")
  func programs() throws {
    lab.perform(line: "exercise turns")
    #expect(lab.perform(line: "check") == .failed)
    let exercise = try lab.sitting.exercise(named: "turns")
    try folder.write(Array(exercise.solution.utf8), to: "mine/turns.program")
    #expect(lab.perform(line: "check turns") == .success)
    #expect(lab.sitting.archive.progress.exercisesSolved == ["turns"])
    try folder.write(Array("x = 0\nthread A: x = 1\nfinally x == 2\n".utf8), to: "own.program")
    #expect(lab.perform(line: "check \(folder.path)/own.program") == .failed)
    #expect(lab.perform(line: "check \(folder.path)/mine/turns.program --python x") == .badInput)
  }

  @Test("Who takes the condition away has not solved it")
  func condition() throws {
    let text = try lab.sitting.exercise(named: "flag").start
    let bare = text.split(separator: "\n").filter { !$0.hasPrefix("finally") }
    try folder.write(Array(bare.joined(separator: "\n").utf8), to: "mine/flag.program")
    #expect(lab.perform(line: "check flag") == .failed)
  }
}
