public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Lets a worker write seven things of its creator, and looks which writes the creator sees.
public struct Sharing: Experiment {
  /// The number that the worker writes.
  @Option(help: .init("Number that the worker writes (1 to 1,000,000).", valueName: "number"))
  public var value = 42
  /// Who shares.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks that the number differs from what was there before and is a place in a file.
  public func validate() throws {
    try OptionError.check("--value", value, in: 1...1_000_000)
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python: PythonSharing(value: value, interpreters: runtime.interpreters)
    }
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "sharing",
    abstract: "Let a worker write what its creator made, and see what the creator sees",
    discussion: """
      The creator makes a variable, an object, two mappings and an open file, and has an \
      environment and a working directory. A worker, first a thread and then a forked process, \
      writes each of them and ends; then the creator looks. Each round has fresh creators.
      """,
    quantities: [seen],
    findings: [threadsSee.declaration, processesSee.declaration] + PythonSharing.findings,
    words: [SharingWord.self],
    code: DecisiveCode(
      file: "Sharing.swift", functions: "look", apparatus: ["Team.swift", "PageRegion.swift"]),
    defaults: .init(rounds: 20, seconds: 2, quickRounds: 7, quickSeconds: 0.6))

  /// Writes and looks once a round for each kind.
  public func measure(_ recorder: Recorder) throws {
    try recorder.rounds(conditions: WorkerKind.allCases.count) { round, order in
      for kind in order.map({ WorkerKind.allCases[$0] }) {
        for (what, seen) in zip(Thing.allCases, try look(kind: kind)) {
          let condition = Sharing.condition(kind, what)
          // A write that the worker itself does not see failed, and says nothing about sharing.
          if seen.byWorker {
            try recorder.observe(Self.seen, condition, round: round, seen.byCreator ? 1 : 0)
          } else {
            try recorder.note(.notWritten, condition)
          }
        }
      }
    }
  }

  /// Who saw the new number of one thing.
  private struct Seen: BitwiseCopyable {
    var byWorker = false
    var byCreator = false
  }

  private func look(kind: WorkerKind) throws(PlatformError) -> [Seen] {
    let things = Thing.allCases
    let number = value
    return try Isolated.run(results: things.count, startingWith: Seen()) {
      results throws(PlatformError) in
      let byWorker = try SharedAtomics(count: things.count, spacing: .packed)
      try Things.with { shared throws(PlatformError) in
        _ = try Team(kind: kind, count: 1, gated: false).run { _ in
          for (index, thing) in things.enumerated() {
            try? shared.write(number, to: thing)
            byWorker[index].storeRelaxed(shared.holds(number, in: thing) ? 1 : 0)
          }
        }
        for (index, thing) in things.enumerated() {
          results[index].byWorker = byWorker[index].loadRelaxed() == 1
          results[index].byCreator = shared.holds(number, in: thing)
        }
      }
    }
  }

  static func condition(_ kind: WorkerKind, _ what: Thing) -> Condition {
    SharingTable.condition(kind.rawValue, what.rawValue)
  }
}

extension Record.Note.Name {
  /// A worker did not see its own write, which therefore says nothing about sharing.
  fileprivate static let notWritten = Self("not-written")
}
