internal import Apparatus
internal import Experiments
internal import Lessons
internal import Notebook
internal import Platform
internal import Programs

/// What can go wrong with a line somebody typed; facts only, the sentences are elsewhere.
enum ShellError: Error, Equatable {
  /// An answer that a question offers.
  struct Choice: Equatable {
    let letter: String
    let text: String
  }

  case unknownCommand(String, nearest: String?)
  case noWords
  case lineTooLong(bytes: Int, most: Int)
  case unfinishedQuote(String)
  case grammar(GrammarComplaint, command: [String])
  case needs(String, other: String)
  case launchOptionAtPrompt(String)
  case unknownLesson(String, nearest: String?, known: [String])
  case unknownClaim(String, nearest: [String])
  case either(String, or: String)
  case noLesson
  case noOpenQuestion
  case noSuchChoice(String, choices: [String])
  case unclearAnswer(String, [ShellError.Choice])
  case predictFirst(choices: [String])
  case noHint
  case noQuizHint
  case noSuchNumber(String, example: String)
  case noSuchItem(Int, last: Int)
  case unknownTopic(String, nearest: [String])
  case unknownTerm(String)
  case nothingToRead(String)
  case leftoverAnswers(given: Int, asked: Int)
  case wrongSureness(String)
  case stopped
  case unmeasured(PlatformError)
  case atFirstStep
  case noSuchStep(Int, last: Int)
  case nothingToPredict(String)
  case unknownExperiment(String, nearest: String?)
  case wrongSetting(String, value: String, allowed: [String])
  case unknownEntry(Int, last: Int?)
  case notARun(Int)
  case noRunYet
  case unknownFinding(String, experiment: String, known: [String])
  case differentExperiments(Int, String, Int, String)
  case unknownExport(String)
  case nothingSelected
  case excludes(String, other: String)
  case mixedComparison([String])
  case wrongRunCount(Int)
  case tooFewFiles
  case sameFileTwice(String)
  case sameNameTwice(String)
  case wrongNameCount(Int, files: Int)
  case notAnExport(path: String)
  case emptyExport(path: String)
  case newerExport(path: String, schema: Int, known: Int)
  case unreadable(path: String, errno: Int32)
  case unwritable(path: String, errno: Int32)
  case unsaved(folder: String, errno: Int32)
  case content(faults: Int)
  case noPlaceToSave(path: String)
  case damagedProgress(kept: String)
  case damagedNotebook
  case notAFile(path: String)
  case lockedFile(path: String)
  case tooLong(path: String, bytes: Int)
  case notUTF8(path: String)
  case missingContent(path: String)
  case interpreter(InterpreterError)
  case noPython(String, with: [String])
  case noNative(String)
  case jobUnknown
  case noSource(String, files: [String])
  case noProgram
  case noEditor(String)
  case unknownProgram(String, nearest: String?)
  case program(ProgramError, line: String)
  case play(PlayProblem)
  case exercise(ExerciseProblem)
  case watch(WatchProblem)
}
