import Notebook
import TestSupport
import Testing

@Suite("A step that was left in the middle")
struct OpenStepTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = ProgressStore(folder: StateFolder(path: folder.path))
  }

  @Test("All that was done in it is read back")
  func roundTrip() throws {
    let open = OpenStep(
      position: 4, passed: [1, 3], answers: ["2-predict-1": 0, "2-explain-1": -1],
      predictions: ["2-predict-1": 17], findings: ["finishing-order": "mixed"])
    try store.update { progress in
      var lesson = LessonProgress(step: 2)
      lesson.open = open
      progress.lessons["kitchen"] = lesson
    }
    #expect(try store.load().progress.lessons["kitchen"]?.open == open)
  }

  @Test("A file of a version that kept no findings is read as well")
  func withoutFindings() throws {
    let text = """
      {"schema":1,"lessons":{"kitchen":{"step":2,"finished":[1],
      "open":{"position":1,"passed":[],"answers":{},"predictions":{}}}}}
      """
    try folder.write(Array(text.utf8), to: "progress.json")
    let loaded = try store.load()
    #expect(loaded.damagedFile == nil)
    let lesson = try #require(loaded.progress.lessons["kitchen"])
    #expect(lesson.finished == [1])
    #expect(lesson.open?.position == 1)
    #expect(lesson.open?.findings == nil)
  }
}
