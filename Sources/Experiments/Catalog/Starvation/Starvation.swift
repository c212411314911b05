public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Lets readers and writers compete for one lock that prefers either, and sees who goes without.
public struct Starvation: Experiment {
  /// Who goes first when both wait.
  public enum Preference: String, OptionChoice {
    /// Readers enter while others read, even if a writer waits.
    case readers
    /// A waiting writer keeps new readers out.
    case writers
  }

  /// How many workers read.
  @Option(help: .init("Workers that read (1 to 32).", valueName: "count")) public var readers = 4
  /// How many workers write.
  @Option(help: .init("Workers that write (1 to 32).", valueName: "count")) public var writers = 2
  /// The only preference to try; nil for both.
  @Option(help: "Only a lock that prefers these; both otherwise.")
  public var prefer: Preference?
  /// How long each holds the lock.
  @Option(help: .init("Time each holds the lock (1us to 5ms).", valueName: "time"))
  public var hold = TimeSpan(nanoseconds: 50_000)

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do and a person waits for.
  public func validate() throws {
    try OptionError.check("--readers", readers, in: 1...32, because: .tasks)
    try OptionError.check("--writers", writers, in: 1...32, because: .tasks)
    try OptionError.check(
      "--hold", hold, in: .init(nanoseconds: 1_000)...(.init(nanoseconds: 5e6)),
      because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "starvation",
    abstract: "Let readers and writers compete for a lock that prefers either",
    discussion: """
      Readers may be in together, a writer must be alone. Everybody enters, stays for a while, \
      leaves and comes back at once. Each run lasts the same time, once with a lock that prefers \
      readers and once with one that prefers writers; a wait that the end of the run cuts short \
      counts with the length it had.
      """,
    quantities: [writerShare, readerShare, reads, writes, longestReadWait, longestWriteWait],
    findings: [writersUnderReaders.declaration, readersUnderWriters.declaration],
    words: [StarvationWord.self],
    code: DecisiveCode(
      file: "StarvationSlice.swift", functions: "run", apparatus: ["ReaderWriterLock.swift"]),
    defaults: .init(rounds: 15, seconds: 2.5, quickRounds: 6, quickSeconds: 0.6))

  /// The preferences of this run.
  var preferences: [Preference] { prefer.map { [$0] } ?? Preference.allCases }

  static func condition(_ preference: Preference) -> Condition { Condition(.prefer, preference) }

  /// The length of one run, in nanoseconds: many times the time that each holds the lock.
  var length: Int { max(40_000_000, 20 * Int(hold.nanoseconds)) }

  /// Lets them compete for the same time under each preference, once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let preferences = preferences
    try recorder.rounds(conditions: preferences.count) { round, order in
      for preference in order.map({ preferences[$0] }) {
        let slice = try StarvationSlice(
          readers: readers, writers: writers, hold: Int(hold.nanoseconds),
          preference: preference == .readers ? .readers : .writers)
        let outcome = try slice.run(nanoseconds: length, processors: processors)
        try record(outcome, Self.condition(preference), round: round, to: recorder)
      }
    }
  }

  private func record(
    _ outcome: StarvationSlice.Outcome, _ condition: Condition, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let seconds = Double(outcome.span) / 1e9
    let entries = outcome.reads + outcome.writes
    guard seconds > 0, entries > 0 else { return }
    for (quantity, value) in [
      (Self.writerShare, Double(outcome.writes) / Double(entries)),
      (Self.reads, Double(outcome.reads) / seconds),
      (Self.writes, Double(outcome.writes) / seconds),
      (Self.longestReadWait, Double(outcome.longestReadWait)),
      (Self.longestWriteWait, Double(outcome.longestWriteWait)),
    ] {
      try recorder.observe(quantity, condition, round: round, value)
    }
  }
}

extension Condition.Key {
  /// Who goes first when both wait.
  static let prefer = Self("prefer")
}
