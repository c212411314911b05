public import Apparatus
public import ArgumentParser
public import Platform
internal import Results

/// Sells the last tickets at several counters at once: look whether one is left, then sell it.
public struct TwoSellers: Experiment {
  /// How many sellers sell from one pile.
  @Option(help: .init("Sellers of the same tickets (1 to 16).", valueName: "count"))
  public var sellers = 2
  /// How many tickets there are at the beginning of a sale.
  @Option(help: .init("Tickets in a sale (1 to 1000).", valueName: "count"))
  public var tickets = 20
  /// What is done about it.
  @Option(help: "A lock of each seller's own, or one lock for all, around looking and selling.")
  public var repair = Repair.none
  /// How long a customer takes to pay, between looking and selling.
  @Option(help: .init("Time between looking and selling (0ns to 5ms).", valueName: "time"))
  public var pause = TimeSpan(nanoseconds: 100e3)
  /// Whether the sellers are threads of one process or processes of their own.
  @Option(help: "What a seller is.") public var kind = WorkerKind.thread

  /// The default options.
  public init() {}

  /// What the sellers do about each other.
  public enum Repair: String, CaseIterable, Sendable, ExpressibleByArgument,
    CustomStringConvertible
  {
    /// Nothing.
    case none
    /// Each seller locks a lock of its own, which keeps nobody out.
    case lockEach = "lock-each"
    /// All sellers lock the same lock, from looking to selling.
    case oneLock = "one-lock"

    /// The name as typed, which a plan repeats.
    public var description: String { rawValue }

    /// The name under which the figures of the repair are recorded.
    var condition: Condition { Condition(.repair, rawValue) }
  }

  /// Checks the options against what a person waits for.
  public func validate() throws {
    try OptionError.check("--sellers", sellers, in: 1...16, because: .readability)
    try OptionError.check("--tickets", tickets, in: 1...1_000, because: .patience)
    // Under one lock the customers of all sellers pay one after the other: a second for a sale.
    let longest = min(5e6, 1e3 * (1e6 / Double(tickets + sellers) - 100).rounded(.down))
    try OptionError.check(
      "--pause", pause, in: .init(nanoseconds: 0)...(.init(nanoseconds: longest)),
      because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "two-sellers",
    abstract: "Sell the last tickets twice, and try to repair that",
    discussion: """
      Each seller looks whether a ticket is left, lets the customer pay, and sells it. Another \
      seller may look in between. Each round holds one sale without a repair and, if a repair is \
      asked for, one with it, in balanced order, each in a fresh child. All steps are atomic, so \
      nothing is undefined; what is missing is that looking and selling belong together. The last \
      steps of the first sale are drawn.
      """,
    quantities: [oversoldCount, oversoldShare, oversoldSales, saleTime],
    findings: [oversold.declaration, repairEffect.declaration],
    words: [TwoSellersWord.self],
    code: DecisiveCode(
      file: "TicketSale.swift", functions: "sell",
      apparatus: ["Team.swift", "AtomicWord.swift", "PthreadMutex.swift"]),
    defaults: .init(rounds: 60, seconds: 2, quickRounds: 12, quickSeconds: 0.6))

  /// The repairs that are measured: nothing, and what was asked for.
  var measured: [Repair] { repair == .none ? [.none] : [.none, repair] }

  /// Holds a sale of each sort once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    try recorder.rounds(conditions: measured.count) { round, order in
      for index in order {
        let sale = TicketSale(
          repair: measured[index], sellers: sellers, tickets: tickets,
          pause: Int(pause.nanoseconds), kind: kind, processors: processors)
        let outcome = try sale.run()
        guard outcome.isWhole else { continue }
        let beyond = Double(outcome.sold - tickets)
        for (quantity, value) in [
          (Self.oversoldCount, beyond), (Self.oversoldShare, beyond / Double(tickets)),
          (Self.oversoldSales, beyond > 0 ? 1 : 0), (Self.saleTime, Double(outcome.time)),
        ] {
          try recorder.observe(quantity, measured[index].condition, round: round, value)
        }
        if round == 0, measured[index] == repair {
          for event in outcome.events(repair.condition) { try recorder.event(event) }
        }
      }
    }
  }
}

extension Condition.Key {
  /// What the sellers do about each other.
  static let repair = Self("repair")
}
