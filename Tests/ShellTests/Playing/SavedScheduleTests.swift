import Notebook
import Programs
import Results
import TestSupport
import Testing

@testable import Shell

@Suite("Schedules are kept in the notebook and can be typed again")
struct SavedScheduleTests {
  private let folder: TemporaryFolder
  private let lab: Dispatcher

  init() throws {
    folder = try TemporaryFolder()
    lab = Samples.lab(folder, isInteractive: true)
  }

  private var kept: [SavedSchedule] {
    get throws {
      try lab.sitting.archive.contents().entries.compactMap { entry in
        if case .schedule(let schedule) = entry.content { schedule } else { nil }
      }
    }
  }

  @Test("A game that was won, with the name that was typed")
  func played() throws {
    lab.perform(line: "play race")
    lab.perform(line: "abab")
    let schedule = try #require(try kept.first)
    #expect(schedule.origin == .played && schedule.schedule == "abab")
    #expect(schedule.verdict == "finally" && schedule.steps == 4 && schedule.fewest == 4)
    #expect(schedule.line == "play race --model sc --schedule abab")
  }

  @Test("A puzzle is answered again by its number")
  func puzzle() throws {
    lab.perform(line: "puzzles 1 --answer abab")
    #expect(try kept.map(\.line) == ["puzzles 1 --answer abab"])
  }

  @Test("What exploring finds is kept once, and nothing of what holds")
  func found() throws {
    for _ in 1...2 { lab.perform(line: "explore deadlock") }
    lab.perform(line: "explore lock-order")
    #expect(try kept.map(\.origin) == [.found])
  }

  @Test(
    "The line plays the same moves again, whatever the program was called",
    arguments: [
      "explore race", "explore \"x = 0; thread A, B: r = x; x = r + 1; end; finally x == 2\"",
      "explore peterson --model tso", "puzzles 36 --answer abaBbA",
      "explore 'FOLDER/my own.program'",
    ])
  func again(line: String) throws {
    let text = try GivenProgram(["dekker"]).text
    try folder.write(Array(text.utf8), to: "my own.program")
    #expect(lab.perform(line: line.replacing("FOLDER", with: folder.path)) == .success)
    let schedule = try #require(try kept.first)
    #expect(lab.perform(line: schedule.line) == .success)
    let all = try kept
    #expect(all.allSatisfy { $0.schedule == schedule.schedule && $0.verdict == schedule.verdict })
    #expect(lab.perform(line: "notebook show 1") == .success)
    #expect(lab.perform(line: "notebook list") == .success)
  }

  @Test("A program that this version reads differently is listed, and not played")
  func outdated() {
    let old = SavedSchedule(
      .played, program: "race", text: "x = 0; thred A: x = 1", model: "sc", schedule: "a",
      steps: 1, verdict: "finally")
    #expect(old.game == nil)
    lab.sitting.archive.note(old)
    #expect(lab.perform(line: "notebook show 1") == .success)
  }
}
