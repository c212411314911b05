public import Apparatus
public import ArgumentParser
public import Platform
internal import Results

/// Lets each worker add to a counter of its own, with the counters at growing distances.
public struct FalseSharing: Experiment {
  /// How many workers add, each to its own counter.
  @Option(help: .init("Workers with a counter each (2 to 32).", valueName: "count"))
  public var workers = 2
  /// What an update is.
  @Option(help: "An atomic addition, or a load and a store.") public var update = Update.atomic
  /// Whether the workers are threads of one process or processes of their own.
  @Option(help: "What a worker is.") public var kind = WorkerKind.thread

  /// The default options.
  public init() {}

  /// How a worker adds to its counter.
  public enum Update: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// One atomic addition, which needs the cache line at once.
    case atomic
    /// A load and a store, which the processor may keep to itself for a while.
    case store
  }

  /// Checks the options against what a machine can do.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...32, because: .tasks)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "false-sharing",
    abstract: "Counters of one worker each that slow each other down, by their distance",
    discussion: """
      Nobody touches the counter of another worker, so nothing is shared; but processors hand \
      memory to each other in lines. Each round lets the workers, bound to the processors in turn, \
      add for a while with the counters 8 to 128 bytes apart, in balanced order and in fresh \
      children. The first counter lies at the beginning of a line.
      """,
    quantities: [additionCost, slowdown, .overlap, .running],
    findings: [neighbours.declaration, quietDistance.declaration],
    words: [FalseSharingWord.self],
    code: DecisiveCode(
      file: "FalseSharing.swift", functions: "add",
      apparatus: ["Contention.swift", "AtomicWord.swift"]),
    defaults: .init(rounds: 30, seconds: 2.5, quickRounds: 8, quickSeconds: 0.6))

  /// The distances from one counter to the next, in bytes; nobody is disturbed at the last one.
  static let distances = [8, 16, 32, 64, 128]

  static func condition(_ distance: Int) -> Condition { Condition(.distance, distance) }

  /// Measures every distance once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    let length = 15e6 * min(1, recorder.settings.seconds / 2.5)
    let contention = Contention(
      kind: kind, workers: workers, processors: processors, nanoseconds: Int(length))
    try recorder.rounds(conditions: Self.distances.count) { round, order in
      for index in order {
        let distance = Self.distances[index]
        let outcome = try add(contention, distance: distance)
        guard let cost = outcome.costEach else { continue }
        for (quantity, value) in [
          (Self.additionCost, cost * Double(workers)), (.overlap, outcome.overlap),
          (.running, outcome.running),
        ] {
          try recorder.observe(quantity, Self.condition(distance), round: round, value)
        }
        if !outcome.isPinned { try recorder.note(.unpinned) }
      }
    }
  }

  /// Lets every worker add to its own counter until the time is up.
  private func add(
    _ contention: Contention, distance: Int
  ) throws(PlatformError) -> Contention.Outcome {
    let words = try SharedAtomics(count: workers, spacing: .bytes(distance))
    return try contention.run { turn in
      let word = words[turn.index]
      return switch update {
      case .atomic: turn.repeated(batch: 2_000) { word.addRelaxed(1) }
      case .store: turn.repeated(batch: 4_000) { word.incrementUnguarded() }
      }
    }
  }
}

extension Condition.Key {
  /// From one counter to the next, in bytes.
  static let distance = Self("distance")
}
