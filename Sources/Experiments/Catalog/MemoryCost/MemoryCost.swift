public import Apparatus
internal import Results
public import ArgumentParser
internal import Platform

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
      threadMemory, processMemory, processThreadRatio, ownMemory, pageTables, addressSpace,
      stackReserved, stackTouched, workerMemory, readCopied,
    ],
    findings: [stack.declaration, processMemoryCost.declaration] + PythonMemory.findings,
    words: [MemoryCostWord.self],
    code: DecisiveCode(
      file: "IdleWorkers.swift", functions: "footprint",
      apparatus: ["MemoryShare.swift", "ProcessMemory.swift"]),
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
      kind == .thread ? Self.threadMemory : Self.processMemory, round: round,
      Double(footprint.growth.anonymous) * share)
    for (quantity, bytes) in [
      (Self.ownMemory, footprint.own), (Self.pageTables, footprint.growth.pageTables),
      (Self.addressSpace, footprint.growth.virtual),
    ] {
      try recorder.observe(quantity, Self.condition(kind), round: round, Double(bytes) * share)
    }
    guard kind == .thread else { return }
    try recorder.observe(
      Self.stackReserved, round: round, Double(footprint.stackReserved) * share)
    try recorder.observe(Self.stackTouched, round: round, Double(footprint.stackTouched) * share)
  }

  static func condition(_ kind: WorkerKind) -> Condition { [.kind: kind.rawValue] }
}
