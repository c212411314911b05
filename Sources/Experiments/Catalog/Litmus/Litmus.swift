public import Apparatus
public import ArgumentParser
internal import Platform
internal import Programs
internal import Results

/// Runs a small program on the processors of this machine, beside everything that can become of it.
public struct Litmus: Experiment {
  /// The program.
  @Option(
    help: .init("A program that 'programs' lists, or one in one line.", valueName: "program"),
    completion: .list(LibraryProgram.all.map(\.name)))
  public var program = LitmusProgram.usual

  /// The default options.
  public init() {}

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "litmus",
    abstract: "Run a small program for real, beside all that can become of it",
    discussion: """
      Each thread of the program runs on a processor of its own. A read or a write of a shared name \
      is one relaxed atomic load or store, a fence the full fence of the processor; atomic: and \
      locks are done under a lock of the lab. Hundreds of fresh copies are run between two meetings \
      of the threads. How they end is counted beside what 'explore' finds under sequential \
      consistency and with the store buffers of x86 processors. What is seen and cannot happen is a \
      fault of the model or of the lab.
      """,
    quantities: [seen, runs],
    findings: [unpredicted.declaration, beyondSequential.declaration],
    words: [LitmusWord.self],
    code: DecisiveCode(
      file: "NativeThread.swift", functions: "walk",
      apparatus: ["WatchedTeam.swift", "Rendezvous.swift"]),
    defaults: .init(rounds: 20, seconds: 2, quickRounds: 7, quickSeconds: 0.6))

  /// How long one round runs the program, in nanoseconds.
  private static let slice = 80_000_000

  /// Runs the program for a while in each round, unless there are too few processors for it.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    try recorder.note(.architecture, text: Machine.current().architecture)
    let code = program.code
    guard code.threadNames.count <= processors.count else { return }
    let names = code.endNames
    try recorder.rounds(conditions: 1) { round, _ in
      let run = LitmusRun(
        code, processors: processors, nanoseconds: Self.slice,
        seed: recorder.settings.seed &+ UInt64(round))
      let counts = try run.run()
      for (outcome, count) in counts.outcomes.sorted(by: { $0.value > $1.value }) {
        try recorder.observe(
          Self.seen, [.outcome: outcome.text(names)], round: round, Double(count))
      }
      let total = counts.outcomes.values.reduce(counts.rest, +)
      try recorder.observe(Self.runs, round: round, Double(total))
    }
  }
}

extension LitmusProgram {
  /// The program that is run when none is named: the shortest one that shows store buffers.
  static let usual: LitmusProgram = {
    guard let program = LitmusProgram("store-buffering") else {
      preconditionFailure("the library has the program")
    }
    return program
  }()
}
