internal import Apparatus
public import Results
public import ArgumentParser
internal import Platform
internal import Statistics
public import Terminal

/// Lets a thread of high priority wait for one of low priority while a third one takes the processor.
public struct PriorityInversion: Experiment {
  /// What the mutex does for those who wait for it.
  public enum MutexProtocol: String, OptionChoice {
    /// Nothing.
    case none
    /// The holder runs at the priority of the highest waiter.
    case inheritance
  }

  /// The only kind of mutex to try; nil for both.
  @Option(name: .customLong("protocol"), help: "Only this kind of mutex; both otherwise.")
  public var `protocol`: MutexProtocol?
  /// How long the thread of middle priority computes.
  @Option(help: .init("Work of the middle thread (1ms to 50ms).", valueName: "time"))
  public var middle = TimeSpan(nanoseconds: 15e6)

  /// The default options.
  public init() {}

  /// Checks that the processor is never taken for long.
  public func validate() throws {
    try OptionError.check(
      "--middle", middle, in: .init(nanoseconds: 1e6)...(.init(nanoseconds: 5e7)),
      because: .patience)
  }

  /// Whether the high thread had to wait for the middle one, which it shares nothing with.
  enum Inversion: String, FindingValue {
    static let name = "priority-inversion"
    case inverted
    case notObserved = "not-observed"
    case notPermitted = "not-permitted"
    case inconclusive
  }

  /// Whether a mutex that hands on the priority shortens that wait.
  enum Inheritance: String, FindingValue {
    static let name = "priority-inheritance"
    case helps
    case noDifference = "no-difference"
    case notPermitted = "not-permitted"
    case inconclusive
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "priority-inversion",
    abstract: "Let an urgent thread wait for an unimportant one, and a third one profit",
    discussion: """
      Three real-time threads share one processor. The low one holds a mutex for 6 ms of work; \
      about 1 ms later the high one wants it; 1 ms later the middle one begins to compute, which \
      needs no mutex. Everything is bounded and takes less than a tenth of a second.
      """,
    quantities: [
      .init("high-wait", unit: .nanoseconds, of: "wait of the high thread for the mutex"),
      .init("inverted-runs", unit: .share, of: "runs whose wait holds most of the middle's work"),
    ],
    findings: [Inversion.self, Inheritance.self],
    defaults: .init(rounds: 25, seconds: 2, quickRounds: 8, quickSeconds: 0.6))

  /// The kinds of mutex of this run.
  var protocols: [MutexProtocol] { `protocol`.map { [$0] } ?? MutexProtocol.allCases }

  static func condition(_ kind: MutexProtocol) -> String { "protocol=\(kind)" }

  /// Work of the low thread under the mutex, in nanoseconds of processor time.
  private static let section = 6_000_000
  /// What the threads tell each other, by index.
  private enum Word {
    static let arrivals = 0
    static let locked = 1
    static let wanted = 2
    static let wait = 3
    static let refused = 4
    static let count = 5
  }

  /// Sleeps in steps of a millisecond until the word has the value; false after half a second.
  ///
  /// A thread of high priority that spun would keep the low one from ever getting there.
  private static func sleep(until word: AtomicWord, is value: UInt64) -> Bool {
    for _ in 0..<500 where word.loadAcquire() < value {
      _ = try? Poll.readable([], forAtMost: 1)
    }
    return word.loadAcquire() >= value
  }

  /// Lets the three threads meet once a round with each kind of mutex.
  public func measure(_ recorder: Recorder) throws {
    if let refusal = try RealTimePriority.refusal() {
      return try recorder.note("real-time-refused", text: refusal)
    }
    guard let processor = try Affinity.usable().last else { return }
    let protocols = protocols
    try recorder.rounds(conditions: protocols.count) { round, order in
      for kind in order.map({ protocols[$0] }) {
        guard let wait = try meet(kind, on: processor) else { continue }
        let condition = PriorityInversion.condition(kind)
        try recorder.observe("high-wait", condition: condition, round: round, Double(wait))
      }
    }
  }

  /// One meeting; nil when the threads did not come in the intended order.
  /// - Returns: the wait of the high thread, in nanoseconds.
  private func meet(
    _ kind: MutexProtocol, on processor: Int
  ) throws(PlatformError) -> Int? {
    let mutex = try PthreadMutex(
      between: .thread, kind == .inheritance ? .priorityInheritance : [])
    let words = try SharedAtomics(count: Word.count)
    let work = Int(middle.nanoseconds)
    let team = WatchedTeam(kind: .thread, count: 3, processors: [processor], limit: 2_000_000_000)
    let run = try team.run { thread in
      if (try? RealTimePriority.set(thread + 1)) == nil { words[Word.refused].storeRelease(1) }
      words[Word.arrivals].addOrdered(1)
      switch thread {
      case 0:
        guard PriorityInversion.sleep(until: words[Word.arrivals], is: 3) else { return }
        mutex.lock()
        words[Word.locked].storeRelease(1)
        BusyWork.spin(nanoseconds: PriorityInversion.section, by: .processorTime)
        mutex.unlock()
      case 1:
        guard PriorityInversion.sleep(until: words[Word.wanted], is: 1) else { return }
        BusyWork.spin(nanoseconds: work, by: .processorTime)
      default:
        guard PriorityInversion.sleep(until: words[Word.locked], is: 1) else { return }
        words[Word.wanted].storeRelease(1)
        let before = MonotonicClock.now()
        mutex.lock()
        words[Word.wait].storeRelease(UInt64(MonotonicClock.now() - before))
        mutex.unlock()
      }
    }
    let wait = Int(words[Word.wait].loadAcquire())
    guard run.ending == .returned, wait > 0, words[Word.refused].loadAcquire() == 0
    else { return nil }
    return wait
  }

  /// The longest wait that the mutex alone explains, and half of the middle thread's work.
  var limit: Double { Double(Self.section) + middle.nanoseconds / 2 }

  /// Decides from the waits, or says what is not permitted.
  public func judge(_ observations: Observations) -> Judgement {
    if let refusal = observations.note("real-time-refused")?.text {
      return Judgement(
        findings: [
          Finding(Inversion.notPermitted, decidedBy: []),
          Finding(Inheritance.notPermitted, decidedBy: []),
        ],
        caveats: [.notOffered(facility: "real-time scheduling (SCHED_FIFO)", reason: refusal)])
    }
    var quantities: [Judgement.Quantity] = []
    for kind in protocols {
      let waits = observations.values("high-wait", condition: Self.condition(kind))
      if let wait = Median.estimate(of: waits) {
        quantities.append(
          .init(Self.quantity("high-wait"), condition: Self.condition(kind), wait))
      }
      let share = Proportion.estimate(
        successes: waits.count { $0 > limit }, trials: waits.count)
      if let share {
        quantities.append(
          .init(Self.quantity("inverted-runs"), condition: Self.condition(kind), share))
      }
    }
    var findings: [Finding] = []
    if protocols.contains(.none) {
      findings.append(Finding(inversion(observations), decidedBy: ["high-wait"]))
    }
    if protocols.count == 2 {
      findings.append(Finding(inheritance(observations), decidedBy: ["high-wait"]))
    }
    return Judgement(quantities: quantities, findings: findings)
  }

  private func inversion(_ observations: Observations) -> Inversion {
    let waits = observations.values("high-wait", condition: Self.condition(.none))
    guard waits.count >= 3, let wait = Median.estimate(of: waits) else { return .inconclusive }
    if wait.low > limit { return .inverted }
    return wait.high <= limit ? .notObserved : .inconclusive
  }

  private func inheritance(_ observations: Observations) -> Inheritance {
    let pairs = observations.pairs(
      "high-wait", Self.condition(.inheritance), Self.condition(.none))
    switch PairedComparison(first: pairs.map(\.0), second: pairs.map(\.1))?.verdict {
    case .lower: return .helps
    case .higher: return .noDifference
    case .cannotTell, nil: return .inconclusive
    }
  }

  /// The wait with each kind of mutex, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    // Where nothing was permitted there is nothing to show but the reason.
    if judgement.quantities.isEmpty { return [] }
    let bars = protocols.compactMap { kind in
      judgement.estimate("high-wait", condition: Self.condition(kind)).map {
        BarChart.Bar("protocol \(kind)", $0.value, low: $0.low, high: $0.high)
      }
    }
    let chart = BarChart(
      title: "How long the high thread waits", unit: .nanoseconds, bars: bars,
      reference: .init("work under the mutex", Double(Self.section)))
    return [.chart(.bars(chart)), .table(QuantityTable.table(judgement, of: Self.declaration))]
  }
}
