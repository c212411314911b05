import Exercises
import Lessons
import Notebook
import Terminal
import Testing

@testable import Shell

@Suite("Screens of programs to repair look as recorded")
struct ExerciseScreensTests {
  private func judged(_ lines: [String]) throws -> JudgedFile {
    let exercise = try #require(try Library().exercise(named: "counter", language: "en"))
    return JudgedFile(
      exercise: exercise, path: "counter.py", assessment: Assessment(lines: lines))
  }

  private static let raced = [
    #"{"kind": "criterion", "name": "right", "state": "failed", "facts": {"runs": 43, "wrong": 21, "end": "wrong", "got": "60", "wanted": "90"}}"#,
    #"{"kind": "interleaving", "before": 2, "after": 0, "rows": [{"thread": "Thread-1", "line": 25, "source": "weight += weigh(parcel)", "notes": [["read", "weight", "0"]]}, {"thread": "Thread-2", "line": 24, "source": "for parcel in parcels:", "notes": []}, {"thread": "Thread-2", "line": 25, "source": "weight += weigh(parcel)", "notes": [["read", "weight", "0"], ["wrote", "weight", "30"]]}, {"thread": "Thread-1", "line": 25, "source": "weight += weigh(parcel)", "notes": [["wrote", "weight", "60"]]}]}"#,
    #"{"kind": "criterion", "name": "at-once", "state": "failed", "facts": {"most": 1, "asked": 2, "in_processes": false}}"#,
    #"{"kind": "criterion", "name": "clean", "state": "failed", "facts": {"runs": 43, "leaving": 43, "left": [["thread", "Thread-1"], ["shared-memory", "/psm_1"], ["process", "python3"], ["file", "part"]]}}"#,
    #"{"kind": "criterion", "name": "in-time", "state": "passed", "facts": {"seconds": 0.43, "allowed": 5, "run": 43}}"#,
  ]
  private static let hung = [
    #"{"kind": "criterion", "name": "in-time", "state": "failed", "facts": {"seconds": 3.1, "allowed": 3, "run": 2}}"#,
    #"{"kind": "standing", "threads": [{"thread": "A", "process": null, "line": 13, "source": "with right:", "kind": "lock", "object": "right", "holder": "B"}, {"thread": "B", "process": null, "line": 18, "source": "with left:", "kind": "lock", "object": "left", "holder": "A"}, {"thread": "main", "process": "Process-1", "line": null, "source": "", "kind": "room", "object": null, "holder": null}, {"thread": "main", "process": null, "line": 30, "source": "thread.join()", "kind": "end-of-thread", "object": "A", "holder": null}]}"#,
  ]
  private static let solved = [
    #"{"kind": "criterion", "name": "right", "state": "passed", "facts": {"runs": 43, "forced": 40, "wrong": 0}}"#,
    #"{"kind": "criterion", "name": "at-once", "state": "passed", "facts": {"most": 3, "asked": 2, "in_processes": true}}"#,
    #"{"kind": "criterion", "name": "speed-up", "state": "inconclusive", "facts": {"ratio": 1.1, "asked": 1.3, "reason": "busy"}}"#,
    #"{"kind": "criterion", "name": "sent", "state": "passed", "facts": {"bytes": 1200, "allowed": 100000}}"#,
    #"{"kind": "criterion", "name": "clean", "state": "passed", "facts": {"runs": 49, "leaving": 0}}"#,
  ]

  @Test(
    "What came of judging",
    arguments: [("raced", raced), ("hung", hung), ("solved", solved)], Language.allCases)
  func judged(_ sample: (name: String, lines: [String]), language: Language) throws {
    let screen = JudgedFileScreen(
      judged: try judged(sample.lines), words: Samples.words(language))
    assertScreen(screen.document, named: "check-\(sample.name)-\(language.rawValue)")
  }

  @Test("An exercise as it is handed out, its hint and its solution", arguments: Language.allCases)
  func exercise(language: Language) throws {
    let exercise = try #require(
      try Library().exercise(named: "counter", language: language.rawValue))
    let screen = ExerciseScreen(exercise: exercise, words: Samples.words(language))
    let whole =
      screen.document(path: "/x/counter.py", written: .kept(backup: "/x/counter.py.bak")).blocks
      + screen.hint(number: 2).blocks + screen.solution.blocks
    assertScreen(Document(whole), named: "exercise-\(language.rawValue)")
  }

  @Test("The list with every state", arguments: Language.allCases)
  func list(language: Language) throws {
    let library = Library()
    let exercises = try library.exerciseNames.prefix(5).compactMap {
      try library.exercise(named: $0, language: language.rawValue)
    }
    let screen = ExerciseListScreen(
      exercises: exercises, words: Samples.words(language),
      lessons: ["thread-basics": 1, "process-basics": 2],
      progress: { name in
        var progress = ExerciseProgress()
        let place = exercises.firstIndex { $0.name == name } ?? 0
        progress.checks = place
        if place > 2 { progress.solvedAt = 1 }
        if place.isMultiple(of: 2), place > 0 { progress.gaveUp = true }
        return progress
      })
    assertScreen(screen.document, named: "exercises-\(language.rawValue)")
  }
}
