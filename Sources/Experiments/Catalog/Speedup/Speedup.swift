public import Apparatus
internal import Results
public import ArgumentParser
internal import Platform
internal import Terminal

/// Splits a fixed amount of work over more and more workers and measures what that gains.
public struct Speedup: Experiment {
  /// What the tasks do.
  @Option(help: "What a task does: cpu, io, memory, mixed or syscall.")
  public var work = JobWork.cpu
  /// What the workers are.
  @Option(help: "What a worker is: thread, process or both.")
  public var kind = WorkerKinds.both
  /// The largest number of workers.
  @Option(
    help: .init(
      "The most workers (2 to 64); by default twice the processors.", valueName: "count"))
  public var workers = Speedup.usualWorkers
  /// Who does the work.
  @Option(help: "Who does the work: native, python or both.")
  public var runtime = SpeedupRuntime.both
  /// Which interpreters, if that was typed.
  @Option(help: InterpreterOptions.help)
  public var python: InterpreterSelection?

  /// The default options.
  public init() {}

  /// Twice the usable processors, so that the curve shows what too many workers gain; at least 4.
  static let usualWorkers = min(64, max(4, 2 * ((try? Affinity.usable().count) ?? 2)))

  /// Checks the options against what fits into a run.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...64, because: .patience)
    if python != nil && runtime == .native {
      throw OptionError.needs("--python", other: "--runtime python or both")
    }
  }

  /// Makes sure that the interpreters asked for answer; where none was named, none has to.
  /// - Throws: `InterpreterError`.
  public func prepare() throws {
    if python != nil || runtime == .python {
      _ = try InterpreterSearch.interpreters(interpreters)
    }
  }

  /// The interpreters to run on; the usual one where none was typed.
  var interpreters: InterpreterSelection { python ?? .usual }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "speedup",
    abstract: "What more workers gain, by the kind of work",
    discussion: """
      A job of equal tasks is shared out among 1, 2, 3 and more workers; the work as a whole stays \
      the same. Each number of workers does the job once a round, in a fresh child, and the clock \
      runs from the first start to the last end, so creating the workers is not counted. cpu \
      computes a chain of multiplications; io asks a server that answers after a delay, over a \
      loopback connection, and flushes a file to the disk; memory adds up more data than the \
      last-level cache holds; mixed computes half of the time and waits for the server in the other \
      half; syscall asks the kernel for the parent's number again and again. What is computed is \
      checked. Python does the same in pure Python; its memory work is a checksum by zlib, which \
      gives the interpreter lock away meanwhile. The kernel places the workers. The speed-up is the time of one worker over the time \
      of all, in the same round. Amdahl's law and Gunther's Universal Scalability Law are fitted to \
      the speed-ups by least squares and drawn only between the numbers that were measured.
      """,
    quantities: quantities,
    findings: [
      nativeThreads.declaration, nativeProcesses.declaration, pythonThreads.declaration,
      pythonProcesses.declaration, pythonChoice.declaration, scalingLaw.declaration,
    ],
    words: [SpeedupWord.self],
    code: DecisiveCode(
      file: "ParallelJob.swift", functions: "measure", apparatus: ["BusyWork.swift"]),
    defaults: .init(rounds: 30, seconds: 6, quickRounds: 8, quickSeconds: 1.2))

  /// Lets machine code and the interpreters do the job with every number of workers once a round.
  public func measure(_ recorder: Recorder) throws {
    try recorder.noteUsableProcessors(try Machine.current().parallelism)
    let stage = try SpeedupStage(self, seconds: recorder.settings.seconds, recorder)
    defer { stage.end() }
    try recorder.rounds(conditions: stage.count) { round, order in
      for part in order {
        if recorder.isOverdue { break }
        try stage.play(part, round: round, recorder)
      }
    }
  }
}
