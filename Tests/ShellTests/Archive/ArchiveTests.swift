import Lessons
import Notebook
import Results
import TestSupport
import Testing

@testable import Shell

@Suite("What a person leaves behind")
struct ArchiveTests {
  private let folder: TemporaryFolder
  private let lesson: Lesson

  init() throws {
    folder = try TemporaryFolder()
    lesson = try Samples.lesson()
  }

  private func archive() -> Archive { Archive { ["CONLAB_STATE": folder.path][$0] } }

  /// A walk whose step has a prediction, a run, and an open observation.
  private func walk() throws -> LessonWalk {
    var walk = LessonWalk(lesson: lesson, stepIndex: 1)
    _ = walk.advance()
    walk.answer(.notSure)
    _ = walk.advance()
    _ = walk.didRun(try Samples.inquiry("lifecycle"), findings: ["finishing-order": "mixed"]) { _ in
      nil
    }
    _ = walk.advance()
    return walk
  }

  @Test("Whoever has just arrived has nothing, and nothing is written")
  func empty() {
    let archive = archive()
    #expect(archive.isNew && archive.currentLesson == nil && archive.savedWalk(in: lesson) == nil)
    #expect(archive.settings == Settings())
    #expect(archive.takeTrouble() == nil)
    #expect(folder.names() == [])
  }

  @Test("A lesson is taken up at its exact place, answers and measurements included")
  func resume() throws {
    let walk = try walk()
    archive().save(walk)
    let found = archive()
    #expect(found.currentLesson == "kitchen")
    #expect(found.step(of: lesson) == 1)
    #expect(!found.isFinished(lesson))
    let saved = try #require(found.savedWalk(in: lesson))
    #expect(saved.gate == walk.gate)
    #expect(saved.answers == ["2-predict-1": .notSure])
    #expect(saved.findings == ["finishing-order": "mixed"])
    #expect(saved == walk)
  }

  @Test("A finished lesson begins anew and stays finished")
  func finished() throws {
    archive().save(try walk())
    archive().finish(lesson)
    let found = archive()
    #expect(found.isFinished(lesson))
    #expect(found.currentLesson == nil)
    #expect(found.step(of: lesson) == 0)
    #expect(found.savedWalk(in: lesson)?.position == 0)
  }

  @Test("The first line ever typed has a place to be kept")
  func history() {
    #expect(archive().makeHistoryPath() == folder.path + "/history")
    let fresh = Archive { ["CONLAB_STATE": folder.path + "/new/state"][$0] }
    #expect(fresh.makeHistoryPath() == folder.path + "/new/state/history")
    #expect(folder.names(in: "new") == ["state"])
  }

  @Test("Settings are kept")
  func settings() {
    archive().save(Settings(language: .chinese, hints: false))
    #expect(archive().settings == Settings(language: .chinese, hints: false))
    #expect(archive().chosenLanguage == .chinese)
  }

  @Test("A prediction and its outcome are written down, the one naming the other")
  func notes() throws {
    let archive = archive()
    let walk = try walk()
    archive.save(walk)
    let question = try #require(lesson.steps[1].blocks.questions.first)
    archive.note(.option(0), to: question, confidence: 2, walk: walk, language: .chinese)
    archive.save(walk)
    self.archive().note(
      outcomeOf: .option(0), to: question, findings: try Samples.measured().findings, run: 7,
      walk: walk)
    let entries = try self.archive().contents().entries
    guard case .prediction(let prediction)? = entries.first?.content,
      case .outcome(let outcome)? = entries.last?.content
    else {
      Issue.record("\(entries)")
      return
    }
    #expect(prediction.values == ["kept"])
    #expect(prediction.confidence == 2.0 / 3)
    #expect(prediction.language == "zh")
    #expect(outcome.prediction == entries.first?.id)
    #expect(outcome.run == 7)
    #expect(outcome.grade == .wrong)
    #expect(outcome.misconception == "start-order-is-finish-order")
  }

  @Test("Damaged progress is kept aside and said once, and the lab goes on")
  func damaged() throws {
    try folder.write(Array("{ not JSON".utf8), to: "progress.json")
    let archive = archive()
    let trouble = try #require(archive.takeTrouble())
    #expect(trouble.description.contains("progress.json.bad"))
    #expect(archive.takeTrouble() == nil)
    archive.save(try walk())
    #expect(archive.takeTrouble() == nil)
    #expect(self.archive().savedWalk(in: lesson) != nil)
    #expect(folder.read("progress.json.bad") == Array("{ not JSON".utf8))
  }

  @Test("Where nothing can be written the lab goes on, and says so once")
  func unwritable() throws {
    try folder.write([], to: "file")
    let archive = Archive { ["CONLAB_STATE": folder.path + "/file"][$0] }
    #expect(archive.takeTrouble() == nil)
    archive.save(try walk())
    #expect(
      archive.note(.run(ResultObject.make(try Samples.measured(), machine: Samples.machineFacts)))
        == nil)
    let trouble = try #require(archive.takeTrouble())
    #expect(
      trouble.description
        == "nothing can be saved in '\(folder.path)/file': not a directory. "
        + "The lab goes on without.")
    archive.save(Settings(language: .chinese))
    archive.note(.unknown(kind: "x", .null))
    #expect(archive.takeTrouble() == nil)
    #expect(try archive.savedWalk(in: lesson)?.gate == walk().gate)
    #expect(archive.settings.language == .chinese)
  }

  @Test("Without a home there is no place, and that is said once")
  func homeless() throws {
    let archive = Archive { _ in nil }
    #expect(archive.makeHistoryPath() == nil)
    #expect(archive.takeTrouble()?.description.contains("XDG_STATE_HOME") == true)
    archive.save(try walk())
    #expect(archive.takeTrouble() == nil)
    #expect(throws: ShellError.self) { try archive.contents() }
  }

  @Test("An entry that is not there, or is no run, is an error with its number")
  func entries() throws {
    let archive = archive()
    func sentence(_ number: Int) -> String? {
      do {
        _ = try archive.run(at: .number(number))
        return nil
      } catch {
        return error.description
      }
    }
    #expect(sentence(1) == "the notebook has no entry 1. It is empty.")
    archive.note(.unknown(kind: "badge", .null))
    archive.note(.run(ResultObject.make(try Samples.measured(), machine: Samples.machineFacts)))
    #expect(sentence(1) == "entry 1 is not a run. Type 'notebook list' to see which are.")
    #expect(sentence(2) == nil)
    #expect(sentence(3) == "the notebook has no entry 3. The last one is 2.")
  }
}
