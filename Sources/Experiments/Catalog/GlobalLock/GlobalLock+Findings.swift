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

    var condition: String { "work=\(rawValue)" }
    func condition(threads: Int) -> String { "\(condition) threads=\(threads)" }
  }

  /// Whether threads of byte code get more done at once than one.
  enum PureThreads: String, FindingValue {
    static let name = "pure-threads"
    case none, some
    case nearLinear = "near-linear"
    case inconclusive
  }

  /// Whether threads in code that releases the lock do.
  enum ReleasingThreads: String, FindingValue {
    static let name = "releasing-threads"
    case none, some
    case nearLinear = "near-linear"
    case inconclusive
  }

  /// Whether a thread that wakes up has to wait for one that computes.
  enum Convoy: String, FindingValue {
    static let name = "convoy"
    case delayed
    case notDelayed = "not-delayed"
    case inconclusive
  }

  /// Whether the switch interval decides how long it waits.
  enum SwitchInterval: String, FindingValue {
    static let name = "switch-interval"
    case setsDelay = "sets-delay"
    case noEffect = "no-effect"
    case inconclusive
  }

  /// Whether byte code scales where there is no global lock.
  enum FreeThreading: String, FindingValue {
    static let name = "free-threading"
    case scales
    case doesNotScale = "does-not-scale"
    case absent, inconclusive
  }

  /// Whether byte code scales over interpreters with a lock of their own.
  enum SubInterpreters: String, FindingValue {
    static let name = "sub-interpreters"
    case scale
    case doNotScale = "do-not-scale"
    case absent, inconclusive
  }

  /// The usual switch interval of CPython, in nanoseconds.
  private static let usualInterval = 5e6

  static let besideNothing = "beside=nothing"
  static let besideProcess = "beside=process"
  static func beside(_ interval: TimeSpan) -> String { "beside=thread interval=\(interval)" }

  /// The measured intervals, the longest first.
  func measuredIntervals(_ observations: Observations) -> [TimeSpan] {
    intervals.elements.sorted(by: >).filter {
      !observations.values("lateness", condition: Self.beside($0)).isEmpty
    }
  }

  /// The time of one thread over that of all, paired by round.
  func gain(_ work: Work, _ observations: Observations) -> PairedComparison? {
    observations.comparison(
      "work-time", work.condition(threads: 1), over: work.condition(threads: workers))
  }

  /// The lateness beside a thread, at the interval nearest to the usual one, over beside a process.
  func convoy(_ observations: Observations) -> PairedComparison? {
    let distance = { (interval: TimeSpan) in abs(interval.nanoseconds - Self.usualInterval) }
    guard
      let interval = measuredIntervals(observations).min(by: { distance($0) < distance($1) })
    else { return nil }
    return observations.comparison(
      "lateness", Self.beside(interval), over: Self.besideProcess)
  }

  /// The lateness at the longest interval over that at the shortest.
  func intervalEffect(_ observations: Observations) -> PairedComparison? {
    let measured = measuredIntervals(observations)
    guard let longest = measured.first, let shortest = measured.last, longest != shortest else {
      return nil
    }
    return observations.comparison(
      "lateness", Self.beside(longest), over: Self.beside(shortest))
  }
}
