internal import Results
public import Platform

/// What came out of supervising one worker from start to end.
public struct Run<Record: Sendable>: Sendable {
  /// How the run ended.
  public let ending: Ending
  /// All records up to the end, in the order they were written; kept for every ending.
  public let records: [Record]
  /// What the worker wrote to standard output.
  public let output: CapturedOutput
  /// What the worker wrote to standard error.
  public let errors: CapturedOutput
  /// The time from start to end without pauses, in seconds.
  public let seconds: Double
  /// How the worker process itself ended, where that is known.
  public let status: ExitStatus?
  /// What all processes of the run used.
  public let usage: RunUsage
}

extension Run: Equatable where Record: Equatable {}
