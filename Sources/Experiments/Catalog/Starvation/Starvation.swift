public import Results
public import ArgumentParser
internal import Platform
internal import Statistics
public import Terminal

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

  /// What became of the writers of a lock that prefers readers.
  enum WriterFate: String, FindingValue {
    static let name = "writers-under-readers"
    case starved
    case disadvantaged
    case served
    case inconclusive
  }

  /// What became of the readers of a lock that prefers writers.
  enum ReaderFate: String, FindingValue {
    static let name = "readers-under-writers"
    case starved
    case disadvantaged
    case served
    case inconclusive
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
    quantities: [
      .init("writer-share", unit: .share, of: "entries of writers among all entries"),
      .init("reads", unit: .perSecond, of: "entries of all readers"),
      .init("writes", unit: .perSecond, of: "entries of all writers"),
      .init("longest-read-wait", unit: .nanoseconds, of: "longest wait of a reader in a run"),
      .init("longest-write-wait", unit: .nanoseconds, of: "longest wait of a writer in a run"),
    ],
    findings: [WriterFate.self, ReaderFate.self],
    defaults: .init(rounds: 15, seconds: 2.5, quickRounds: 5, quickSeconds: 0.6))

  /// The preferences of this run.
  var preferences: [Preference] { prefer.map { [$0] } ?? Preference.allCases }

  static func condition(_ preference: Preference) -> String { "prefer=\(preference)" }

  /// The length of one run, in nanoseconds: many times the time that each holds the lock.
  var length: Int { max(40_000_000, 20 * Int(hold.nanoseconds)) }

  /// Lets them compete for the same time under each preference, once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let preferences = preferences
    try recorder.rounds(conditions: preferences.count) { round, order in
      for preference in order.map({ preferences[$0] }) {
        let room = try ReadingRoom(
          readers: readers, writers: writers, hold: Int(hold.nanoseconds),
          preference: preference == .readers ? .readers : .writers)
        let outcome = try room.run(nanoseconds: length, processors: processors)
        let condition = Starvation.condition(preference)
        func observe(_ quantity: String, _ value: Double) throws(PlatformError) {
          try recorder.observe(quantity, condition: condition, round: round, value)
        }
        let seconds = Double(outcome.span) / 1e9
        guard seconds > 0, outcome.reads + outcome.writes > 0 else { continue }
        try observe(
          "writer-share", Double(outcome.writes) / Double(outcome.reads + outcome.writes))
        try observe("reads", Double(outcome.reads) / seconds)
        try observe("writes", Double(outcome.writes) / seconds)
        try observe("longest-read-wait", Double(outcome.longestReadWait))
        try observe("longest-write-wait", Double(outcome.longestWriteWait))
      }
    }
  }

  /// Decides from the shares of entries and their intervals.
  public func judge(_ observations: Observations) -> Judgement {
    let quantities = observations.medians(Self.declaration.quantities)
    let judged = Judgement(quantities: quantities, findings: [])
    var findings: [Finding] = []
    if preferences.contains(.readers) {
      let share = judged.estimate("writer-share", condition: Self.condition(.readers))
      let fair = Double(writers) / Double(readers + writers)
      let value: WriterFate
      switch Self.fate(share, fair: fair) {
      case .starved: value = .starved
      case .disadvantaged: value = .disadvantaged
      case .served: value = .served
      case nil: value = .inconclusive
      }
      findings.append(Finding(value, decidedBy: ["writer-share", "longest-write-wait"]))
    }
    if preferences.contains(.writers) {
      let share = judged.estimate("writer-share", condition: Self.condition(.writers))
      let readShare = share.map {
        Estimate(
          value: 1 - $0.value, low: 1 - $0.high, high: 1 - $0.low, level: $0.level,
          method: $0.method, count: $0.count)
      }
      let fair = Double(readers) / Double(readers + writers)
      let value: ReaderFate
      switch Self.fate(readShare, fair: fair) {
      case .starved: value = .starved
      case .disadvantaged: value = .disadvantaged
      case .served: value = .served
      case nil: value = .inconclusive
      }
      findings.append(Finding(value, decidedBy: ["writer-share", "longest-read-wait"]))
    }
    return Judgement(quantities: quantities, findings: findings)
  }

  private enum Fate {
    case starved
    case disadvantaged
    case served
  }

  /// What a share of the entries means for those whose number alone would give them the fair one.
  private static func fate(_ share: Estimate?, fair: Double) -> Fate? {
    guard let share, share.count >= 3 else { return nil }
    // A twentieth of the fair share is as good as nothing; half of it is clearly less.
    if share.high < fair / 20 { return .starved }
    if share.high < fair / 2 { return .disadvantaged }
    return share.low >= fair / 2 ? .served : nil
  }

  /// Entries of both kinds side by side, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    func bars(_ names: [String]) -> [BarChart.Bar] {
      preferences.flatMap { preference in
        names.compactMap { name in
          judgement.estimate(name, condition: Self.condition(preference)).map {
            .init("\(name), prefers \(preference)", $0.value, low: $0.low, high: $0.high)
          }
        }
      }
    }
    return [
      .chart(
        .bars(
          .init(title: "Who got in, a second", unit: .perSecond, bars: bars(["reads", "writes"])))),
      .chart(
        .bars(
          .init(
            title: "The longest wait of a run", unit: .nanoseconds,
            bars: bars(["longest-read-wait", "longest-write-wait"])))),
      .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }
}
