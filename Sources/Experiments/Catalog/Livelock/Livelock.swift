public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Two polite workers that give way to each other in step, and random back-off as the remedy.
public struct Livelock: Experiment {
  /// How long a worker steps back after it has met the other one.
  public enum BackOff: String, OptionChoice {
    /// For the same time every time.
    case fixed
    /// For a random number of steps.
    case random
  }

  /// The only way of stepping back to try; nil for both.
  @Option(help: "Only this way of stepping back; both otherwise.") public var backOff: BackOff?
  /// How many beats a run lasts at most.
  @Option(help: .init("Beats of one run (10 to 10,000).", valueName: "count")) public var beats =
    500

  /// The default options.
  public init() {}

  /// Checks the options against what a person waits for.
  public func validate() throws {
    try OptionError.check("--beats", beats, in: 10...10_000, because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "livelock",
    abstract: "Let two polite workers give way to each other forever",
    discussion: """
      On each beat a worker takes its own lock and then tries the other one's. If that is taken \
      it politely gives its own lock back and tries again on the next beat. A beat begins when \
      both are there, as for two people in a corridor. Nobody ever waits for a lock, and still \
      nobody gets on. A run ends after its beats, or after 40 ms.
      """,
    quantities: [attempts, passages, passageRatio, collisions, fruitless, processorShare],
    findings: [livelock.declaration, randomBackOff.declaration],
    words: [LivelockWord.self],
    code: DecisiveCode(
      file: "LivelockSlice.swift", functions: "beat", apparatus: ["PthreadMutex.swift"]),
    defaults: .init(rounds: 30, seconds: 2.5, quickRounds: 6, quickSeconds: 0.6))

  /// The ways of stepping back of this run.
  var ways: [BackOff] { backOff.map { [$0] } ?? BackOff.allCases }

  static func condition(_ way: BackOff) -> Condition { Condition(.backOff, way) }

  /// Lets the two meet for the same time with each way of stepping back, once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let ways = ways
    try recorder.rounds(conditions: ways.count) { round, order in
      for way in order.map({ ways[$0] }) {
        let seed = recorder.settings.seed &+ UInt64(round)
        let slice = LivelockSlice(way: way, beats: beats, seed: seed)
        try record(
          try slice.run(processors: processors), Self.condition(way), round: round, to: recorder)
      }
    }
  }

  private func record(
    _ outcome: LivelockSlice.Outcome, _ condition: Condition, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let seconds = Double(outcome.span) / 1e9
    guard seconds > 0, outcome.attempts > 0 else { return }
    for (quantity, value) in [
      (Self.attempts, Double(outcome.attempts) / seconds),
      (Self.passages, Double(outcome.passages) / seconds),
      (Self.collisions, 1 - Double(outcome.passages) / Double(outcome.attempts)),
      (Self.fruitless, outcome.passages == 0 ? 1 : 0),
      (Self.processorShare, min(1, Double(outcome.processorTime) / Double(2 * outcome.span))),
    ] {
      try recorder.observe(quantity, condition, round: round, value)
    }
  }
}

extension Condition.Key {
  /// How long a worker steps back after it has met the other one.
  static let backOff = Self("back-off")
}
