public import Apparatus
public import Results
public import ArgumentParser
internal import Terminal

/// Lets Python threads compute, hash, compress and sleep, and measures how the lock treats them.
public struct GlobalLock: Experiment, PythonMeasurement {
  /// How many threads share the work.
  @Option(help: .init("Threads that share the work (2 to 16).", valueName: "count"))
  public var workers = 2
  /// The switch intervals beside which a sleeping thread is timed.
  @Option(
    help: .init("Switch intervals to compare, 100us to 100ms, with commas.", valueName: "list"))
  public var intervals = CommaList([50e6, 5e6, 1e6].map { TimeSpan(nanoseconds: $0) })
  /// Which interpreters take part.
  @OptionGroup public var python: InterpreterOptions

  /// The default options.
  public init() {}

  /// Checks the options against what fits into a run.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...16, because: .tasks)
    try OptionError.check("--intervals", intervals.elements.count, in: 1...6, because: .patience)
    for interval in intervals.elements {
      try OptionError.check(
        "--intervals", interval,
        in: TimeSpan(nanoseconds: 100e3)...TimeSpan(nanoseconds: 100e6), because: .patience)
    }
  }

  /// The script that measures.
  public var script: String { "gil" }
  /// The options in the words of the script.
  public var arguments: [String] { ["--workers", "\(workers)", "--intervals", "\(intervals)"] }
  /// The interpreters that take part.
  public var interpreters: InterpreterSelection { python.selection }
  /// What is set side by side when several interpreters take part.
  public var compared: Quantity { Self.threadGain }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "gil",
    abstract: "What Python's global lock lets threads do at once, and who waits for it",
    discussion: """
      Each round does the same work by one thread and by all of them: a loop of pure Python, \
      hashing of short blocks, which keeps the global interpreter lock, hashing of long blocks and \
      compression, which release it, and sleeping. Where there are interpreters with a lock of \
      their own, they share the loop, too. Then a thread sleeps for 1 ms and notes how much later \
      it goes on: alone, beside a busy process, and beside a busy thread at each switch interval. \
      The picture is drawn from time stamps that the threads took between small batches.
      """,
    quantities: [workTime, threadGain, lateness, convoyRatio, intervalEffect, others, turn],
    findings: [
      pureThreads.declaration, releasingThreads.declaration, convoy.declaration,
      switchInterval.declaration, freeThreading.declaration, subInterpreters.declaration,
    ],
    words: [GlobalLockWord.self],
    defaults: .init(rounds: 12, seconds: 3.5, quickRounds: 7, quickSeconds: 0.5))
}
