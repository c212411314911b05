internal import Exercises
internal import Lessons
internal import Programs

/// What came of judging one file: criteria, and the pictures or explorations behind them.
struct JudgedFile {
  /// The exercise that the file belongs to; nil for any other program in the small language.
  let exercise: Exercise?
  /// The path of the file.
  let path: String
  let assessment: Assessment
  /// The program with all that can happen in it; nil for Python.
  var explored: (program: GivenProgram, reports: [Report])?
  /// Whether somebody stopped it.
  var isStopped = false

  /// What the exercise or the file is called.
  var name: String { exercise?.name ?? path }
  var isPassed: Bool { assessment.isPassed && !isStopped }

  /// How the line ends that asked for it.
  var status: ExitCode { isStopped ? .interrupted : isPassed ? .success : .failed }
}
