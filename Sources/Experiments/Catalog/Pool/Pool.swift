public import Apparatus
public import Results
public import ArgumentParser
internal import Terminal

/// Gives tasks to the pools of Python, in chunks and with data, and kills a worker of each.
public struct Pool: Experiment, PythonMeasurement {
  /// The workers of a pool.
  @Option(help: .init("Workers of each pool (2 to 8).", valueName: "count"))
  public var workers = 2

  /// How many tasks go into one message.
  @Option(help: .init("Tasks in one message, 1 to 128, with commas.", valueName: "list"))
  public var chunks = Self.usualChunks

  /// How much data each task is sent.
  @Option(help: .init("Data sent with each task, 8 to 64K, with commas.", valueName: "list"))
  public var bytes = Self.usualBytes

  /// The work of one task beside its data.
  @Option(help: .init("Work in one task beside its data (1us to 1ms).", valueName: "time"))
  public var task = Self.usualTask

  /// Whether only the death of a worker is measured, in every round.
  @Flag(help: "Only kill workers, every round, and see who notices.")
  public var killWorker = false

  /// Which interpreters take part.
  @OptionGroup public var python: InterpreterOptions

  /// The default options.
  public init() {}

  /// Checks the options against what fits into a run.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...8, because: .patience)
    try OptionError.check("--chunks", chunks.elements.count, in: 1...8, because: .patience)
    for chunk in chunks.elements {
      try OptionError.check("--chunks", chunk, in: 1...128, because: .patience)
    }
    try OptionError.check("--bytes", bytes.elements.count, in: 1...4, because: .patience)
    for size in bytes.elements {
      try OptionError.check(
        "--bytes", size, in: ByteCount(bytes: 8)...ByteCount(bytes: 64 << 10), because: .patience)
    }
    try OptionError.check(
      "--task", task, in: TimeSpan(nanoseconds: 1e3)...TimeSpan(nanoseconds: 1e6),
      because: .patience)
    if killWorker {
      try OptionError.checkDefault("--chunks", chunks, Self.usualChunks, because: .killsOnly)
      try OptionError.checkDefault("--bytes", bytes, Self.usualBytes, because: .killsOnly)
      try OptionError.checkDefault("--task", task, Self.usualTask, because: .killsOnly)
    }
  }

  private static let usualChunks = CommaList([1, 4, 16, 64])
  private static let usualBytes = CommaList([64, 32 << 10].map { ByteCount(bytes: $0) })
  private static let usualTask = TimeSpan(nanoseconds: 20e3)

  /// The script that measures.
  public var script: String { "pool" }
  /// The options in the words of the script.
  public var arguments: [String] {
    [
      "--workers", "\(workers)", "--chunks", "\(chunks)", "--bytes", "\(bytes)",
      "--task", "\(task)",
    ] + (killWorker ? ["--kill-worker"] : [])
  }
  /// The interpreters that take part.
  public var interpreters: InterpreterSelection { python.selection }
  /// What is set side by side when several interpreters take part.
  public var compared: Quantity { killWorker ? Self.newsTime : Self.taskRate }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "pool",
    abstract: "Python's pools: chunks, the price of packing, and a killed worker",
    discussion: """
      Python measures this alone. Equal tasks, each a sum over the numbers that came with it and \
      some more work, go through the map of ThreadPoolExecutor, ProcessPoolExecutor and \
      multiprocessing.Pool, by the size of a chunk and of the data; all results are checked against \
      a plain loop. Packing is measured apart: pickle packs and unpacks the same chunks and their \
      results. Its share is that of the time that a task keeps a worker. In the first round the \
      worker of a task is killed, in both kinds of pool of processes, and the wait for the result \
      has a limit; then the pool gets another task. Once more nobody is killed. Processes are made by fork.
      """,
    quantities: [
      taskRate, packingCost, packingShare, decisivePackingShare, chunkRatio, answered, reported,
      nextAnswered, newsTime,
    ],
    findings: [
      chunking.declaration, serialisation.declaration, killedPoolWorker.declaration,
      killedExecutorWorker.declaration,
    ],
    words: [PoolWord.self],
    defaults: .init(rounds: 30, seconds: 3.5, quickRounds: 7, quickSeconds: 0.7))
}
