internal import Results
public import ArgumentParser
internal import Platform
internal import Statistics
internal import Terminal

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

  /// Whether both reads of the store buffering test gave 0, without a fence.
  enum StoreBuffering: String, FindingValue {
    static let name = "store-buffering"
    case observed
    case notObserved = "not-observed"
    case inconclusive
  }

  /// Whether the flag was seen before the data it announces, without a fence.
  enum MessagePassing: String, FindingValue {
    static let name = "message-passing"
    case observed
    case notObserved = "not-observed"
    case inconclusive
  }

  /// Whether the outcomes that a fence forbids stayed away with it.
  enum FenceEffect: String, FindingValue {
    static let name = "fence"
    case holds
    case broken
    case inconclusive
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
    quantities: [
      .init("outcomes", unit: .count, of: "runs of one round with these two values read"),
      .init("runs", unit: .count, of: "runs of all rounds"),
      .init("reordered", unit: .share, of: "runs that no order of whole steps explains"),
    ],
    findings: [StoreBuffering.self, MessagePassing.self, FenceEffect.self],
    defaults: .init(rounds: 40, seconds: 2.5, quickRounds: 8, quickSeconds: 0.6))

  /// One way to run one test.
  struct Setting: Equatable {
    let test: LitmusTest
    let fence: Fence
    var condition: String { "test=\(test.rawValue),fence=\(fence.rawValue)" }

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

    func condition(outcome: String) -> String { "\(condition),read=\(outcome)" }
  }

  /// The ways of this run.
  var settings: [Setting] {
    (test.map { [$0] } ?? LitmusTest.allCases).flatMap { test in
      (fence.map { [$0] } ?? Fence.allCases).map { Setting(test: test, fence: $0) }
    }
  }

  /// The values that the two reads can give.
  static let outcomes = ["00", "01", "10", "11"]

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
        for (outcome, count) in zip(Reordering.outcomes, counts) {
          try recorder.observe(
            "outcomes", condition: setting.condition(outcome: outcome), round: round,
            Double(count))
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
