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

/// The beginning of what a worker wrote to one of its standard streams, and how much it was.
public struct CapturedOutput: Equatable, Sendable {
  /// The first bytes, up to the limit of the run.
  public private(set) var head: [UInt8] = []
  /// All bytes that were written, kept or not.
  public private(set) var byteCount = 0

  /// An empty output.
  public init() {}

  /// The first bytes as text; what is not UTF-8 is replaced.
  public var text: String { String(decoding: head, as: UTF8.self) }

  mutating func add(_ bytes: [UInt8], keeping limit: Int) {
    byteCount += bytes.count
    head += bytes.prefix(max(0, limit - head.count))
  }
}
