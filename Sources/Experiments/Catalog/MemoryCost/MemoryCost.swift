internal import Apparatus
internal import Results
public import ArgumentParser
internal import Platform
internal import Terminal

/// Starts idle workers, and reads what each of them really takes.
public struct MemoryCost: Experiment {
  /// How many idle workers there are at once.
  @Option(help: .init("Idle workers to divide by (2 to 128).", valueName: "count"))
  public var count = 16
  /// Who idles.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks that the workers fit into the kernel's table of tasks.
  public func validate() throws {
    try OptionError.check("--count", count, in: 2...128, because: .tasks)
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python: PythonMemory(count: count, interpreters: runtime.interpreters)
    }
  }

  /// Whether a thread uses the stack that was reserved for it.
  enum Stack: String, FindingValue {
    static let name = "stack"
    case reservedNotUsed = "reserved-not-used"
    case used
  }

  /// How much more memory a process takes than a thread.
  enum Cost: String, FindingValue {
    static let name = "process-memory-cost"
    case likeThread = "like-thread"
    case severalTimes = "several-times"
    case manyTimes = "many-times"
    case inconclusive
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "memory",
    abstract: "Measure what one more idle thread and one more idle process really take",
    discussion: """
      A fresh process reads its memory, starts the workers, which sleep at once, and reads the \
      memory of all of them together again; the growth is divided by their number. Pages shared \
      among them count once (PSS). Pages of files, such as the program, are left out: they are in \
      memory once, however many use them. What the kernel keeps for a worker, such as its kernel \
      stack, is in none of these figures; the page tables are shown beside them.
      """,
    quantities: [
      .init("thread-memory", unit: .bytes, of: "growth of anonymous PSS for one more idle thread"),
      .init(
        "process-memory", unit: .bytes,
        of: "growth of anonymous PSS for one more idle forked process"),
      .init("process-thread-ratio", unit: .ratio, of: "memory of a process to that of a thread"),
      .init("own-memory", unit: .bytes, of: "memory that only one idle worker has (USS)"),
      .init("page-tables", unit: .bytes, of: "growth of the page tables for one more worker"),
      .init("address-space", unit: .bytes, of: "growth of the address space for one more worker"),
      .init("stack-reserved", unit: .bytes, of: "address space of one thread's stack"),
      .init("stack-touched", unit: .bytes, of: "memory in use of one idle thread's stack"),
      .init(
        "worker-memory", unit: .bytes, of: "growth of anonymous PSS for one more worker in Python"),
      .init(
        "read-copied", unit: .share,
        of: "inherited memory that a forked process in Python copied by reading it"),
    ],
    findings: [Stack.self, Cost.self] + PythonMemory.findings,
    defaults: .init(rounds: 20, seconds: 3, quickRounds: 6, quickSeconds: 0.8))

  /// Starts the workers once a round for each kind.
  public func measure(_ recorder: Recorder) throws {
    try recorder.rounds(conditions: WorkerKind.allCases.count) { round, order in
      for kind in order.map({ WorkerKind.allCases[$0] }) {
        try record(
          try IdleWorkers.footprint(kind: kind, count: count), kind, round: round, to: recorder)
      }
    }
  }

  private func record(
    _ footprint: IdleWorkers.Footprint, _ kind: WorkerKind, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let share = 1 / Double(count)
    try recorder.observe(
      "\(kind.rawValue)-memory", round: round, Double(footprint.growth.anonymous) * share)
    for (quantity, bytes) in [
      ("own-memory", footprint.own), ("page-tables", footprint.growth.pageTables),
      ("address-space", footprint.growth.virtual),
    ] {
      try recorder.observe(
        quantity, condition: "kind=\(kind.rawValue)", round: round, Double(bytes) * share)
    }
    if kind == .thread {
      try recorder.observe("stack-reserved", round: round, Double(footprint.stackReserved) * share)
      try recorder.observe("stack-touched", round: round, Double(footprint.stackTouched) * share)
    }
  }
}
