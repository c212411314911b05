public import Platform
public import Results
internal import Statistics

/// Where a worker puts what it measures: records on one descriptor, and the rounds to do so.
///
/// Every record is one `write` of one whole line, so that a worker that dies loses nothing that
/// it has recorded.
public final class Recorder {
  /// The rounds, time budget and seed of the plan.
  public let settings: RunSettings
  private let channel: FileDescriptor
  private let started: Int
  /// Whether something is open that more rounds may decide; nil where nobody asks.
  private let isOpen: ((Observations) -> Bool)?
  /// What was written, kept only where somebody asks what is open.
  private var records: [Record] = []

  /// The descriptor on which a worker speaks to its supervisor.
  public static let standardChannel = FileDescriptor(rawValue: 3)

  /// A recorder whose time budget starts to run now.
  /// - Parameters:
  ///   - settings: rounds, time budget and seed.
  ///   - channel: where the records go.
  ///   - isOpen: whether something is open that more rounds may decide, from what was recorded; asked
  ///     when rounds and time are spent, of a run that is to go on until it can tell.
  public init(
    settings: RunSettings, channel: FileDescriptor = Recorder.standardChannel,
    isOpen: ((Observations) -> Bool)? = nil
  ) {
    self.settings = settings
    self.channel = channel
    self.isOpen = settings.untilDecided ? isOpen : nil
    self.started = MonotonicClock.now()
  }

  /// Nanoseconds since the recorder was made.
  public var elapsed: Double { Double(MonotonicClock.now() - started) }

  /// Whether the time budget is spent.
  public var isBudgetSpent: Bool { elapsed >= settings.seconds * 1e9 }

  /// Whether a round should break off, because somebody waits and the budget is long spent.
  ///
  /// Rounds end at the budget by themselves; this is for a single round that takes as long as the
  /// whole budget, as on a machine that is busy with something else.
  public var isOverdue: Bool { elapsed > Self.allowance * settings.mostSeconds * 1e9 + Self.grace }

  /// The part of the budget after which a round breaks off.
  private static let allowance = 1.25
  /// The nanoseconds beyond that even the shortest budget leaves.
  private static let grace = 0.35e9

  /// Records one number; a number that is not finite is recorded as a note instead.
  public func observe(
    _ quantity: Quantity, _ condition: Condition = .none, round: Int = 0, _ value: Double
  ) throws(PlatformError) {
    try observe(.init(quantity.name, condition, round: round, value: value))
  }

  /// Records one number as somebody else stated it.
  public func observe(_ one: Record.Observation) throws(PlatformError) {
    guard one.value.isFinite else {
      return try note(.notFinite, one.condition, value: Double(one.round), text: one.quantity)
    }
    try write(.observation(one))
  }

  /// Records a stretch of time.
  public func event(_ event: Record.Event) throws(PlatformError) { try write(.event(event)) }

  /// Records a fact beside the measurements.
  public func note(
    _ name: Record.Note.Name, _ condition: Condition = .none, value: Double? = nil,
    numbers: [Double]? = nil, text: String? = nil, facts: [String]? = nil
  ) throws(PlatformError) {
    try write(
      .note(
        .init(name, condition, value: value, numbers: numbers, text: text, facts: facts)))
  }

  /// Records that a condition cannot be measured, so that its row says why and the rest goes on.
  public func refuse(_ condition: Condition, _ error: PlatformError) throws(PlatformError) {
    try note(.refused, condition, text: error.reason)
  }

  /// Says how many processors the measured workers can use.
  public func noteUsableProcessors(_ count: Int) throws(PlatformError) {
    try note(.usableProcessors, value: Double(count))
  }

  /// Writes one record as one line.
  public func write(_ record: Record) throws(PlatformError) {
    if isOpen != nil { records.append(record) }
    if let line = record.line { try channel.writeAll(line) }
  }

  /// Runs rounds of balanced order until they are done or the budget is spent.
  ///
  /// - Parameters:
  ///   - conditions: how many conditions each round compares.
  ///   - body: measures one round; it is given the round and the order of its conditions.
  /// - Returns: why the rounds ended.
  /// - Throws: what measuring a round throws.
  @discardableResult
  public func rounds(
    conditions: Int, _ body: (Int, [Int]) throws -> Void
  ) throws -> Record.Reason {
    let order = RoundOrder(conditions: conditions, seed: settings.seed)
    for round in 0..<settings.mostRounds {
      let probe = try? ContaminationProbe.start()
      try body(round, order.order(round: round))
      if let disturbance = try? probe?.stop() { try note(disturbance, round: round) }
      if let reason = reasonToStop(after: round + 1) {
        stopReason = reason
        break
      }
    }
    return stopReason
  }

  /// Why no further round follows; nil where one does.
  private func reasonToStop(after rounds: Int) -> Record.Reason? {
    let areDone = rounds >= settings.rounds
    guard areDone || isBudgetSpent else { return nil }
    let reason = areDone ? Record.Reason.roundsDone : .budgetSpent
    guard let isOpen, rounds < settings.mostRounds, elapsed < settings.mostSeconds * 1e9 else {
      return reason
    }
    if rounds < Thresholds.rounds { return nil }
    return isOpen(Observations(records: records)) ? nil : reason
  }

  /// Runs rounds in which each condition is measured on its own until it cannot be measured.
  ///
  /// An error refuses its condition, once, and the rounds go on without it.
  /// - Parameters:
  ///   - conditions: what each round compares; the error of one that is nil ends the rounds.
  ///   - body: measures one of them; it is given the round and the place in the list.
  /// - Throws: what measuring without a condition throws, or recording.
  public func rounds(
    of conditions: [Condition?], _ body: (Int, Int) throws(PlatformError) -> Void
  ) throws {
    var refused: Set<Int> = []
    try rounds(conditions: conditions.count) { round, order in
      for index in order where !refused.contains(index) && !isOverdue {
        do throws(PlatformError) {
          try body(round, index)
        } catch {
          guard let condition = conditions[index] else { throw error }
          refused.insert(index)
          try refuse(condition, error)
        }
      }
    }
  }

  private func note(_ disturbance: Contamination, round: Int) throws(PlatformError) {
    let reasons = disturbance.reasons
    if reasons.isEmpty { return }
    let names = reasons.map(\.rawValue).joined(separator: ", ")
    try note(.disturbedRound, value: Double(round), text: names)
  }

  /// Why the last rounds ended; all rounds done where none were run.
  public private(set) var stopReason = Record.Reason.roundsDone
}
