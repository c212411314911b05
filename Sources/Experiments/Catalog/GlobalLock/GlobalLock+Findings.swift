internal import Terminal
internal import Results
internal import Statistics

extension GlobalLock {
  /// The kinds of work that the script does by one thread and by all.
  enum Work: String, CaseIterable {
    /// A loop of byte code.
    case pure
    /// The same in interpreters with a lock of their own.
    case interpreters
    /// Hashes of blocks too short to be worth a release of the lock.
    case shortHashes = "short-hashes"
    /// Hashes of long blocks, which release it.
    case hashing
    /// Compression, which releases it.
    case compression
    /// Sleeping, which releases it.
    case sleeping

    var condition: Condition { Condition(.work, rawValue) }
    func condition(threads: Int) -> Condition { condition.with(.threads, threads) }
  }

  static let workTime = Quantity(
    "work-time", unit: .nanoseconds, of: "all of one kind of work, wall-clock time")
  static let threadGain = Quantity(
    "thread-gain", unit: .ratio,
    of: "time of one thread over the time of all of them, for the same work")
  static let lateness = Quantity(
    "lateness", unit: .nanoseconds, of: "how much later than asked for a sleep of 1 ms ends")
  static let convoyRatio = Quantity(
    "convoy", unit: .ratio, of: "lateness beside a busy thread over that beside a process")
  static let intervalEffect = Quantity(
    "interval-effect", unit: .ratio,
    of: "lateness at the longest switch interval over that at the shortest")
  static let others = Quantity(
    "others", unit: .share, of: "processor time that other programs took during the work")
  static let turn = Quantity(
    "turn", unit: .nanoseconds, of: "a computing thread before another one takes over")

  /// Whether threads of byte code get more done at once than one.
  static let pureThreads = FindingName<Answers.Gain>("pure-threads", decidedBy: threadGain)
  /// Whether threads in code that releases the lock do.
  static let releasingThreads = FindingName<Answers.Gain>(
    "releasing-threads", decidedBy: threadGain)

  /// Whether a thread that wakes up has to wait for one that computes.
  enum Convoy: String, OpenAnswerSet {
    case notDelayed = "not-delayed"
    case delayed, inconclusive
  }
  static let convoy = FindingName<Convoy>("convoy", decidedBy: convoyRatio, lateness)

  /// Whether the switch interval decides how long it waits.
  enum IntervalEffect: String, OpenAnswerSet {
    case noEffect = "no-effect"
    case setsDelay = "sets-delay"
    case inconclusive
  }
  static let switchInterval = FindingName<IntervalEffect>(
    "switch-interval", decidedBy: intervalEffect, lateness)

  /// Whether byte code scales where there is no global lock.
  enum FreeThreading: String, OpenAnswerSet {
    case doesNotScale = "does-not-scale"
    case scales, absent, inconclusive
  }
  static let freeThreading = FindingName<FreeThreading>("free-threading", decidedBy: threadGain)

  /// Whether byte code scales over interpreters with a lock of their own.
  enum SubInterpreters: String, OpenAnswerSet {
    case doNotScale = "do-not-scale"
    case scale, absent, inconclusive
  }
  static let subInterpreters = FindingName<SubInterpreters>(
    "sub-interpreters", decidedBy: threadGain)

  /// The usual switch interval of CPython, in nanoseconds.
  private static let usualInterval = 5e6

  static let besideNothing: Condition = [.beside: "nothing"]
  static let besideProcess: Condition = [.beside: "process"]
  static func beside(_ interval: TimeSpan) -> Condition {
    [.beside: "thread", .interval: "\(interval)"]
  }

  /// The measured intervals, the longest first.
  func measuredIntervals(_ observations: Observations) -> [TimeSpan] {
    intervals.elements.sorted(by: >).filter {
      !observations.values(Self.lateness, Self.beside($0)).isEmpty
    }
  }

  /// The time of one thread over that of all, paired by round.
  func gain(_ work: Work, _ observations: Observations) -> Figure? {
    return observations.ratio(
      Self.threadGain, work.condition, of: Self.workTime, work.condition(threads: 1),
      over: work.condition(threads: workers))
  }

  /// The measured interval nearest to the usual one.
  func comparedInterval(_ observations: Observations) -> TimeSpan? {
    let distance = { (interval: TimeSpan) in abs(interval.nanoseconds - Self.usualInterval) }
    return measuredIntervals(observations).min { distance($0) < distance($1) }
  }

  /// The lateness beside a thread, at the interval nearest to the usual one, over beside a process.
  func convoy(_ observations: Observations) -> Figure? {
    guard let interval = comparedInterval(observations) else { return nil }
    return observations.ratio(
      Self.convoyRatio, of: Self.lateness, Self.beside(interval), over: Self.besideProcess)
  }

  /// The lateness at the longest interval over that at the shortest.
  func intervalEffect(_ observations: Observations) -> Figure? {
    let measured = measuredIntervals(observations)
    guard let longest = measured.first, let shortest = measured.last, longest != shortest else {
      return nil
    }
    return observations.ratio(
      Self.intervalEffect, of: Self.lateness, Self.beside(longest), over: Self.beside(shortest))
  }
}

extension Condition.Key {
  /// What runs beside the thread that is timed.
  static let beside = Self("beside")
  /// The switch interval of the interpreter.
  static let interval = Self("interval")
}

extension Record.Note.Name {
  /// Whether the interpreter has its global lock: on or off.
  static let globalLock = Self("global-lock")
  /// How many interpreters with a lock of their own there are.
  static let ownInterpreters = Self("own-interpreters")
}
