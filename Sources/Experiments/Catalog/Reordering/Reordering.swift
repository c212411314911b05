public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Counts how often two processors see each other's memory accesses in another order than written.
public struct Reordering: Experiment {
  /// Whether the two accesses of a thread are kept apart.
  public enum Fence: String, OptionChoice {
    /// Only the compiler keeps their order.
    case none
    /// A full fence stands between them.
    case full
  }

  /// The only test to run; nil for both.
  @Option(help: "Only this test; both otherwise.") public var test: LitmusTest?
  /// The only fence to try; nil for none and full.
  @Option(help: "Only with this fence; with none and full otherwise.") public var fence: Fence?
  /// The runs of one test in one round.
  @Option(help: .init("Runs in a round (1,000 to 1,000,000).", valueName: "count"))
  public var runs = 50_000

  /// The default options.
  public init() {}

  /// Checks the options against what ends while somebody waits.
  public func validate() throws {
    try OptionError.check("--runs", runs, in: 1_000...1_000_000, because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "reordering",
    abstract: "Count how often two processors see memory accesses in another order",
    discussion: """
      Two threads do two accesses each to variables that both use. Store buffering: each writes \
      its own variable and reads the other one. Message passing: one writes data and then a flag, \
      the other reads the flag and then the data. A thousand fresh pairs of variables are used \
      between two starts. Every access is atomic, so no behaviour is undefined.
      """,
    quantities: [outcomes, allRuns, reordered],
    findings: [
      storeBuffering.declaration, messagePassing.declaration, fenceEffect.declaration,
    ],
    words: [ReorderingWord.self],
    code: DecisiveCode(
      file: "LitmusTest.swift", functions: "walk",
      apparatus: ["WatchedTeam.swift", "Rendezvous.swift"]),
    defaults: .init(rounds: 40, seconds: 2.5, quickRounds: 8, quickSeconds: 0.6))

  /// One way to run one test.
  struct Setting: Equatable {
    let test: LitmusTest
    let fence: Fence
    var condition: Condition { [.test: test.rawValue, .fence: fence.rawValue] }

    /// The outcome that needs reordering, as the values of the first and the second read.
    var tellTale: String { test == .storeBuffering ? "00" : "10" }

    /// Whether the rules of this machine exclude the tell-tale outcome.
    ///
    /// A processor with the memory model of x86 never swaps two writes or two reads, only a write
    /// with a later read: Intel 64 manual, volume 3A, section 8.2.2.
    var isForbidden: Bool {
      #if arch(x86_64) || arch(i386)
        return fence == .full || test == .messagePassing
      #else
        return fence == .full
      #endif
    }

    /// The condition under which runs with these two values read are counted.
    func condition(reading outcome: String) -> Condition { condition.with(.read, outcome) }
  }

  /// The ways of this run.
  var settings: [Setting] {
    (test.map { [$0] } ?? LitmusTest.allCases).flatMap { test in
      (fence.map { [$0] } ?? Fence.allCases).map { Setting(test: test, fence: $0) }
    }
  }

  /// The values that the two reads can give.
  static let readings = ["00", "01", "10", "11"]

  /// Runs every test with and without a fence once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let settings = settings
    try recorder.noteUsableProcessors(processors.count)
    try recorder.rounds(conditions: settings.count) { round, order in
      for setting in order.map({ settings[$0] }) {
        let found = try setting.test.run(
          batches: runs / LitmusTest.batch, fenced: setting.fence == .full,
          processors: processors)
        let counts = [found.zeroZero, found.zeroOne, found.oneZero, found.oneOne]
        for (outcome, count) in zip(Self.readings, counts) {
          try recorder.observe(
            Self.outcomes, setting.condition(reading: outcome), round: round, Double(count))
        }
      }
    }
  }
}

extension LitmusTest: ExpressibleByArgument {}

extension LitmusTest: CustomStringConvertible {
  /// The word as it is typed.
  public var description: String { rawValue }
}

extension Condition.Key {
  /// What stands between the two accesses of a thread.
  static let fence = Self("fence")
  /// The two values read, one after the other.
  static let read = Self("read")
}
