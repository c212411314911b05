public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

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

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "priority-inversion",
    abstract: "Let an urgent thread wait for an unimportant one, and a third one profit",
    discussion: """
      Three real-time threads share one processor. The low one holds a mutex for 6 ms of work; \
      about 1 ms later the high one wants it; 1 ms later the middle one begins to compute, which \
      needs no mutex. Everything is bounded and takes less than a tenth of a second.
      """,
    quantities: [highWait, waitRatio, invertedRuns],
    findings: [inversion.declaration, inheritance.declaration],
    words: [PriorityInversionWord.self],
    code: DecisiveCode(
      file: "PriorityInversion.swift", functions: "meet",
      apparatus: ["PthreadMutex.swift", "RealTimePriority.swift"]),
    defaults: .init(rounds: 25, seconds: 2, quickRounds: 8, quickSeconds: 0.6))

  /// The kinds of mutex of this run.
  var protocols: [MutexProtocol] { `protocol`.map { [$0] } ?? MutexProtocol.allCases }

  static func condition(_ kind: MutexProtocol) -> Condition { Condition(.mutexProtocol, kind) }

  /// Work of the low thread under the mutex, in nanoseconds of processor time.
  static let section = 6_000_000
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
      return try recorder.note(.realTimeRefused, text: refusal)
    }
    guard let processor = try Affinity.usable().last else { return }
    let protocols = protocols
    try recorder.rounds(conditions: protocols.count) { round, order in
      for kind in order.map({ protocols[$0] }) {
        guard let wait = try meet(kind, on: processor) else { continue }
        try recorder.observe(
          Self.highWait, Self.condition(kind), round: round, Double(wait))
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
}

extension Condition.Key {
  /// What the mutex does for those who wait for it.
  static let mutexProtocol = Self("protocol")
}

extension Record.Note.Name {
  /// Real-time scheduling is not permitted; the text is the reason.
  static let realTimeRefused = Self("real-time-refused")
}
