import Glibc
import Notebook
import TestSupport
import Testing

@Suite struct ProgressStoreTests {
  let temporary: TemporaryFolder
  let store: ProgressStore

  init() throws {
    temporary = try TemporaryFolder()
    store = ProgressStore(folder: StateFolder(path: temporary.path + "/conlab"))
  }

  private static let file = "conlab/progress.json"

  @Test("Whoever has just arrived has no progress, and nothing is written")
  func empty() throws {
    #expect(try store.load() == ProgressStore.Loaded(progress: Progress()))
    #expect(temporary.names() == [])
  }

  @Test("Progress is read back as saved, for its owner alone")
  func saved() throws {
    let saved = try store.update { progress in
      progress.currentLesson = "thread-basics"
      progress.settings["language"] = "zh"
      var lesson = LessonProgress(step: 4)
      for step in [3, 1, 3, 2] { lesson.finish(step) }
      progress.lessons["thread-basics"] = lesson
    }
    #expect(try store.load() == saved)
    #expect(saved.progress.lessons["thread-basics"]?.finished == [1, 2, 3])
    #expect(temporary.mode(of: Self.file) == 0o600)
    #expect(temporary.names(in: "conlab") == ["progress.json", "progress.json.lock"])
  }

  @Test("Exercises are read back as saved; solved ones are those that passed, with or without help")
  func exercises() throws {
    let saved = try store.update { progress in
      progress.currentExercise = "order"
      for (name, solvedAt, gaveUp) in [
        ("tickets", 5, false), ("counter", 7, true), ("order", nil, true),
      ] as [(String, Double?, Bool)] {
        var exercise = ExerciseProgress()
        (exercise.checks, exercise.hints) = (3, 1)
        (exercise.solvedAt, exercise.gaveUp) = (solvedAt, gaveUp)
        progress.exercises[name] = exercise
      }
    }
    #expect(try store.load() == saved)
    #expect(saved.progress.exercisesSolved == ["counter", "tickets"])
    #expect(saved.progress.exercisesSolvedAlone == ["tickets"])
    let text = String(decoding: temporary.read(Self.file) ?? [], as: UTF8.self)
    #expect(text.contains("\"solved_at\" : 5") && text.contains("\"gave_up\" : true"))
  }

  @Test("A change starts from what another shell saved")
  func twoShells() throws {
    let other = ProgressStore(folder: store.folder)
    try store.update { $0.settings["hints"] = "off" }
    try other.update { $0.settings["language"] = "zh" }
    #expect(try store.load().progress.settings == ["hints": "off", "language": "zh"])
  }

  @Test(
    "A damaged file is moved aside and reported, and saving goes on",
    arguments: ["", "{", "[]", "{\"lessons\":7}", "\u{0}\u{0}\u{0}"])
  func damaged(text: String) throws {
    try temporary.write(Array(text.utf8), to: Self.file)
    let aside = temporary.path + "/" + Self.file + ".bad"
    let loaded = try store.load()
    #expect(loaded == ProgressStore.Loaded(progress: Progress(), damagedFile: aside))
    #expect(temporary.read(Self.file + ".bad") == Array(text.utf8))
    try store.update { $0.currentLesson = "a" }
    #expect(try store.load().progress.currentLesson == "a")
  }

  @Test("A file of a later version is no damage")
  func laterVersion() throws {
    try temporary.write(
      Array(#"{"schema":2,"current_lesson":"a","streak":5}"#.utf8), to: Self.file)
    let loaded = try store.load()
    #expect(loaded.damagedFile == nil)
    #expect(loaded.progress.currentLesson == "a")
  }

  @Test("A place where nothing can be written is an error with the system's code")
  func notWritable() throws {
    try temporary.write([], to: "conlab")
    #expect(
      throws: NotebookError.system(
        .open, path: temporary.path + "/conlab/progress.json.lock", code: ENOTDIR)
    ) {
      try store.update { $0.currentLesson = "a" }
    }
  }

  @Test(
    "The state folder follows the environment",
    arguments: [
      (["CONLAB_STATE": "/s", "XDG_STATE_HOME": "/x", "HOME": "/h"], "/s"),
      (["CONLAB_STATE": "", "XDG_STATE_HOME": "/x", "HOME": "/h"], "/x/conlab"),
      (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/conlab"),
      (["HOME": "/h"], "/h/.local/state/conlab"), (["HOME": "/"], "/.local/state/conlab"),
      (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func stateFolder(environment: [String: String], path: String?) {
    #expect(StateFolder.resolve { environment[$0] }?.path == path)
  }
}
