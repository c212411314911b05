internal import Apparatus
internal import Experiments

/// Experiments to be run one after the other, until all are done or somebody stops them.
struct Trial {
  /// How a trial ended.
  struct Result {
    /// The commands that were run to their end.
    var done = 0
    var status = ExitCode.success
  }

  let lines: [String]
  /// What is shown before each: its number from 1, and the line.
  var announce: (Int, String) -> [Reply.Piece] = { _, _ in [] }
  /// Takes in each run; what is shown of it.
  let take: (RecordedRun) -> [Reply.Piece]
  /// What is shown where a command cannot be run on this machine.
  var refuse: (InterpreterError) -> [Reply.Piece] = { _ in [] }
  /// What follows when the trial has ended.
  var end: (Result) throws -> Reply
}
