public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Hands items from producers to consumers through a small buffer, rightly or with a classic fault.
public struct BoundedBuffer: Experiment {
  /// What the workers wait with.
  public enum Means: String, OptionChoice {
    /// A mutex and two condition variables.
    case condition
    /// A mutex and two semaphores that count free places and items.
    case semaphore
  }

  /// A mistake that is made often.
  public enum Fault: String, OptionChoice {
    /// None.
    case none
    /// Look once before taking, instead of again after every wait.
    case ifForWhile = "if-for-while"
    /// Look and go to sleep in two steps, so that a signal in between is lost.
    case lostSignal = "lost-signal"
    /// One condition variable for all, and a signal to only one: it may wake the wrong one.
    case wrongSignal = "wrong-signal"
  }

  /// How many workers put items in.
  @Option(help: .init("Workers that put items in (1 to 16).", valueName: "count"))
  public var producers = 3
  /// How many workers take items out.
  @Option(help: .init("Workers that take items out (1 to 16).", valueName: "count"))
  public var consumers = 3
  /// How many items the buffer holds.
  @Option(help: .init("Places in the buffer (1 to 4,096).", valueName: "count"))
  public var size = 2
  /// How many items each run hands over.
  @Option(help: .init("Items of one run (1 to 20,000).", valueName: "count"))
  public var items = 1_000
  /// The only means of waiting to try; nil for both.
  @Option(help: "Only with this; with both otherwise.") public var with: Means?
  /// The mistake that is built in.
  @Option(help: "A mistake to build in, with condition variables.") public var fault = Fault.none

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do and a person waits for.
  public func validate() throws {
    try OptionError.check("--producers", producers, in: 1...16, because: .tasks)
    try OptionError.check("--consumers", consumers, in: 1...16, because: .tasks)
    try OptionError.check("--size", size, in: 1...4_096, because: .memory)
    try OptionError.check("--items", items, in: 1...20_000, because: .patience)
    if fault != .none, with == .semaphore {
      throw OptionError.needs("--fault \(fault)", other: "--with condition")
    }
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "bounded-buffer",
    abstract: "Hand items through a small buffer, and catch the classic faults in the act",
    discussion: """
      Producers put numbered items into a buffer of few places and consumers take them out; each \
      item must arrive exactly once. A worker that finds the buffer full or empty sleeps. A fault is run \
      beside the right version, in a child process that is killed when nothing moves any more.
      """,
    quantities: [
      itemsPerSecond, rateRatio, lostItems, repeatedItems, takenFromEmpty, stuck, asleepWhenStuck,
      itemsWhenStuck, .recordingCost,
    ],
    findings: [content.declaration, faultEffect.declaration, fasterMeans.declaration],
    words: [BoundedBufferWord.self, BoundedBufferState.self],
    code: DecisiveCode(
      file: "BoundedBuffer+Workers.swift", functions: "consume",
      apparatus: ["PthreadMutex.swift", "ConditionVariable.swift", "Semaphore.swift"]),
    defaults: .init(rounds: 30, seconds: 3, quickRounds: 6, quickSeconds: 0.6))

  /// One way to build the buffer.
  struct Version: Equatable {
    let means: Means
    let fault: Fault
    var condition: Condition {
      let built = Condition(.means, means)
      return fault == .none ? built : built.with(.fault, fault)
    }
    /// The condition of the events of one round.
    func drawn(in round: Int) -> Condition { condition.with(.round, round) }
  }

  /// The buffers of this run; the right one beside one with a fault.
  var versions: [Version] {
    if fault != .none {
      return [.init(means: .condition, fault: .none), .init(means: .condition, fault: fault)]
    }
    return (with.map { [$0] } ?? Means.allCases).map { .init(means: $0, fault: .none) }
  }

  /// Hands the items over once a round with every version.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let cost = try EventLog.cost()
    let versions = versions
    try recorder.rounds(conditions: versions.count) { round, order in
      for version in order.map({ versions[$0] }) {
        let faulty = version.fault != .none
        // Only runs that are drawn are logged, so that no throughput pays for it.
        let buffer = try WatchedBuffer(
          version: version, producers: producers, consumers: consumers, size: size, items: items,
          log: round == 0 || faulty ? 20 : 0)
        let run = try buffer.run(processors: processors)
        try record(buffer, run, version, round: round, to: recorder)
        if round == 0 || (faulty && buffer.isCaught(run)) {
          try recorder.note(.drawn, version.condition, value: Double(round))
          try draw(buffer, run, version, round: round, cost: cost, to: recorder)
        }
      }
    }
  }

  private func record(
    _ buffer: WatchedBuffer, _ run: WatchedTeam.Outcome, _ version: Version, round: Int,
    to recorder: Recorder
  ) throws(PlatformError) {
    func observe(_ quantity: Quantity, _ value: Double) throws(PlatformError) {
      try recorder.observe(quantity, version.condition, round: round, value)
    }
    // Too slow is not stuck; such a run says nothing.
    if run.ending == .timedOut { return try recorder.note(.timedOut, version.condition) }
    let tally = buffer.tally
    try observe(Self.stuck, run.finished == nil ? 1 : 0)
    try observe(Self.takenFromEmpty, Double(buffer.takenFromEmpty))
    try observe(Self.repeatedItems, Double(tally.repeated))
    if let span = run.span {
      try observe(Self.lostItems, Double(tally.lost))
      try observe(Self.itemsPerSecond, Double(items) * 1e9 / Double(span))
    } else {
      try observe(Self.asleepWhenStuck, Double(buffer.asleep))
      try observe(Self.itemsWhenStuck, Double(buffer.level))
    }
  }

  private func draw(
    _ buffer: WatchedBuffer, _ run: WatchedTeam.Outcome, _ version: Version, round: Int,
    cost: Double, to recorder: Recorder
  ) throws(PlatformError) {
    if let span = run.span {
      let workers = producers + consumers
      let entries = (0..<workers).reduce(0) { $0 + buffer.log.count(of: $1) }
      try recorder.observe(
        .recordingCost, version.condition, round: round,
        cost * Double(entries) / Double(workers * span))
    }
    guard let timeline = LockTimeline(buffer.log) else { return }
    let events = timeline.workerEvents(version.drawn(in: round)) { held, waitsFor in
      let state: BoundedBufferState =
        waitsFor != nil
        ? .waiting : held == 0 ? .working : held == 1 ? .atTheBuffer : .tookFromEmpty
      return state.rawValue
    }
    for event in events { try recorder.event(event) }
  }
}

extension Condition.Key {
  /// What the workers wait with.
  static let means = Self("with")
  /// The mistake that is built in.
  static let fault = Self("fault")
}

extension Record.Note.Name {
  /// A run was recorded for a picture; the value is the number of its round.
  static let drawn = Self("drawn")
}
