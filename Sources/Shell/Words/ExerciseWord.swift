internal import Wording

/// What is said of programs to repair; the headings of `exercises.md`.
enum ExerciseWord: String, WordKey {
  static let page = WordPage("exercises")

  // MARK: The list
  case exercises, exercise, about, lesson, state, solved, tried
  case solvedAfterSolution = "solved-after-solution"
  case gaveUp = "gave-up"
  case listNext = "list-next"

  // MARK: One exercise
  case fileIs = "file-is"
  case fileKept = "file-kept"
  case fileReplaced = "file-replaced"
  case task, steps, solution, explanation
  case hintNumber = "hint-number"
  case noMoreHints = "no-more-hints"
  case askSolution = "ask-solution"
  case solutionStaysHidden = "solution-stays-hidden"

  // MARK: What came of judging
  case judging
  case passed
  case passedInDoubt = "passed-in-doubt"
  case failed
  case stopped
  case afterPassed = "after-passed"
  case afterFailed = "after-failed"
  case unreadable
  case noFunction = "no-function"
  case keptAll = "kept-all"
  case lost, excluded
  case right, wrong
  case wrongByError = "wrong-by-error"
  case wrongByCrash = "wrong-by-crash"
  case atOnce = "at-once"
  case atOnceProcesses = "at-once-processes"
  case notAtOnce = "not-at-once"
  case notAtOnceProcesses = "not-at-once-processes"
  case faster
  case notFaster = "not-faster"
  case inDoubtBusy = "in-doubt-busy"
  case inDoubtOneProcessor = "in-doubt-one-processor"
  case sentLittle = "sent-little"
  case sentMuch = "sent-much"
  case clean
  case notClean = "not-clean"
  case leftThread = "left-thread"
  case leftProcess = "left-process"
  case leftSharedMemory = "left-shared-memory"
  case leftFile = "left-file"
  case inTime = "in-time"
  case notInTime = "not-in-time"
  case holds
  case breaks

  // MARK: The pictures
  case interleaving, line, code, thread, did
  case noteRead = "note-read"
  case noteWrote = "note-wrote"
  case noteGiven = "note-given"
  case cut
  case standing
  case waitsFor = "waits-for"
  case heldBy = "held-by"
  case waitsHeld = "waits-held"
  case circle
  case lockOf = "lock-of"
  case waitsLock = "waits-lock"
  case waitsNotification = "waits-notification"
  case waitsEvent = "waits-event"
  case waitsBarrier = "waits-barrier"
  case waitsSemaphore = "waits-semaphore"
  case waitsItem = "waits-item"
  case waitsRoom = "waits-room"
  case waitsResult = "waits-result"
  case waitsItemsDone = "waits-items-done"
  case waitsEndOfThread = "waits-end-of-thread"
  case waitsEndOfProcess = "waits-end-of-process"
  case waitsEndOfWorkers = "waits-end-of-workers"
  case waitsUnknown = "waits-unknown"

  // MARK: What is wrong with what was typed
  case unknown
  case unknownMeant = "unknown-meant"
  case noneBegun = "none-begun"
  case noFile = "no-file"
  case notAnExercise = "not-an-exercise"
  case noEditor = "no-editor"
  case notSolved = "not-solved"
  case notPython = "not-python"
  case unfinished
  case contradicted
}
