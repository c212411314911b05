public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results
internal import Statistics

/// Compares a thing with itself, to learn how far comparisons on this machine can be trusted.
public struct SelfComparison: Experiment {
  /// What is compared with itself.
  @Option(help: "What is compared with itself.") public var operation = Operation.thread
  /// How many slices each of the two variants gets in one comparison.
  @Option(help: .init("Slices of each variant in one comparison (6 to 200).", valueName: "count"))
  public var pairs = 25

  /// The default options.
  public init() {}

  /// Checks the options; fewer than six pairs give no interval of 95 %.
  public func validate() throws {
    try OptionError.check("--pairs", pairs, in: 6...200)
  }

  /// Something short that is always the same.
  public enum Operation: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Create a thread and join it.
    case thread
    /// Write a byte to an own pipe and read it back.
    case pipe
    /// Multiply.
    case compute
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "self-comparison",
    abstract: "Compare a thing with itself: what can this machine tell?",
    discussion: """
      Each trial measures one operation in a row of equal slices, a third of a millisecond each, on \
      one processor. Half of the slices are called A and half B, in two ways: in rounds (A B, B A, \
      …) and grouped (all A, then all B). A and B are the same thing, so every difference that a \
      comparison at the level of 95 % finds is a false alarm, and 5 % of those are expected.
      """,
    quantities: [
      falseAlarms, smallestTellable, difference, alarm, clockCost, canaryDependent,
      canaryIndependent,
    ],
    findings: [roundsTrust.declaration, groupedTrust.declaration],
    words: [SelfComparisonWord.self],
    code: DecisiveCode(
      file: "SelfComparison.swift", functions: "slice",
      apparatus: ["CreationLoop.swift", "PipePingPong.swift", "StreamEnd.swift", "BusyWork.swift"]),
    defaults: .init(rounds: 400, seconds: 3.5, quickRounds: 100, quickSeconds: 0.8))

  /// Makes one trial a round: the slices of a fresh child, compared in both orders.
  public func measure(_ recorder: Recorder) throws {
    guard let processor = try Affinity.usable().first else { return }
    try recorder.rounds(conditions: 1) { round, _ in
      let slices = try slices(on: processor)
      for order in ComparisonOrder.allCases {
        let (first, second) = order.split(slices)
        guard let comparison = PairedComparison(first: first, second: second) else { continue }
        let alarm: Double = comparison.verdict == .cannotTell ? 0 : 1
        try recorder.observe(
          Self.difference, order.condition, round: round, comparison.ratio.value)
        try recorder.observe(Self.alarm, order.condition, round: round, alarm)
      }
      // The clock does not change from trial to trial, and each look at it takes a millisecond.
      if round < 9 {
        try recorder.observe(Self.clockCost, round: round, MonotonicClock.cost().reading)
      }
      let canary = ProcessorSpeed.measure()
      try recorder.observe(Self.canaryDependent, round: round, canary.dependent)
      try recorder.observe(Self.canaryIndependent, round: round, canary.independent)
    }
  }

  /// The times of all slices of one trial, in the order in which they were measured.
  private func slices(on processor: Int) throws(PlatformError) -> [Double] {
    let operation = operation
    return try Isolated.run(results: 2 * pairs) { results throws(PlatformError) in
      try Affinity.pin(to: processor)
      let pipes = try PipePingPong()
      // The first slice of a process costs more than all others, so it belongs to neither variant.
      _ = try operation.slice(pipes)
      for index in results.indices { results[index] = Double(try operation.slice(pipes)) }
    }
  }
}

extension SelfComparison.Operation {
  /// Repeats the operation for about a third of a millisecond and returns the nanoseconds taken.
  fileprivate func slice(_ pipes: PipePingPong) throws(PlatformError) -> Int {
    switch self {
    case .thread: return try CreationLoop.threads(count: 20)
    case .pipe: return try pipes.writeAndRead(byteCount: 1, turns: 700)
    case .compute:
      let start = MonotonicClock.now()
      BusyWork.blackHole(BusyWork.compute(iterations: 250_000))
      return MonotonicClock.now() - start
    }
  }
}
