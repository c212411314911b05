public import Platform
internal import Statistics

/// Workers that do the same small thing at the same time, again and again, for a limited time.
///
/// The team runs in a fresh child, so that no slice of a measurement knows of another one. Members
/// are bound to processors in turn, leave a gate together and stop at one common moment.
public struct Contention: Sendable {
  /// Whether the workers are threads or processes.
  public let kind: WorkerKind
  /// The number of workers.
  public let workers: Int
  /// The processors they are spread over.
  public let processors: [Int]
  /// How long they work, in nanoseconds.
  public let nanoseconds: Int

  /// Describes workers; nothing is created before `run`.
  /// - Precondition: there is at least one processor.
  public init(kind: WorkerKind, workers: Int, processors: [Int], nanoseconds: Int) {
    self.kind = kind
    self.workers = workers
    self.processors = processors
    self.nanoseconds = nanoseconds
  }

  /// One worker as its body sees it.
  public struct Turn: Sendable {
    /// The number of the worker, from 0.
    public let index: Int
    /// When the common moment to stop comes, in nanoseconds on `MonotonicClock`.
    public let deadline: Int

    /// A worker that stops at the moment, for measuring one alone in the calling thread.
    public init(index: Int, deadline: Int) {
      self.index = index
      self.deadline = deadline
    }

    /// Repeats an action until the deadline, at least once for a whole batch.
    /// - Parameters:
    ///   - batch: how often it is repeated between two looks at the clock; large enough that the
    ///     looks cost little, small enough that the last batch does not last long.
    ///   - early: how many nanoseconds before the deadline to stop.
    ///   - action: what is repeated; it is inlined into the loop.
    /// - Returns: how often it was repeated.
    @inlinable @inline(__always)
    public func repeated(batch: Int, stopping early: Int = 0, _ action: () -> Void) -> Int {
      var done = 0
      let end = deadline - early
      repeat {
        for _ in 0..<batch { action() }
        done &+= batch
      } while MonotonicClock.now() < end
      return done
    }
  }

  /// What one worker did; 0 where it did not come to an end.
  struct Share: BitwiseCopyable {
    var updates = 0
    var started = 0
    var finished = 0
    var processorTime = 0
    var preemptions = 0
    var overlap = 0.0
    var pinned = false
  }

  /// Runs the body in each worker, in a fresh child.
  /// - Parameter body: returns how many updates it made; it should end soon after the deadline.
  /// - Returns: what all of them did.
  /// - Throws: as `Isolated.run` and `Team.run`.
  public func run(_ body: @escaping @Sendable (Turn) -> Int) throws(PlatformError) -> Outcome {
    let shares = try Isolated.run(results: workers, startingWith: Share()) {
      results throws(PlatformError) in
      let counts = try SharedArray(repeating: 0, count: workers)
      let moment = try SharedAtomics(count: 1)
      let team = Team(kind: kind, count: workers, placement: .spread(over: processors))
      let reports = try team.run { member in
        // Whoever comes first sets the moment for all.
        let own = UInt64(MonotonicClock.now() + nanoseconds)
        _ = moment[0].compareExchange(expected: 0, desired: own)
        let turn = Turn(index: member.index, deadline: Int(moment[0].loadAcquire()))
        counts[member.index] = body(turn)
      }
      let overlap = Team.overlap(reports)
      for report in reports {
        guard let running = report.running else { continue }
        results[report.index] = Share(
          updates: counts[report.index], started: running.lowerBound,
          finished: running.upperBound,
          processorTime: report.usage.userTime + report.usage.systemTime,
          preemptions: report.usage.involuntarySwitches, overlap: overlap, pinned: report.pinned)
      }
    }
    return Outcome(shares)
  }

  /// What the workers did in one slice.
  public struct Outcome: Equatable, Sendable {
    /// The updates of each worker.
    public let updates: [Int]
    /// From the first start to the last finish, in nanoseconds.
    public let span: Int
    /// The share of the span during which all workers were between start and finish, 0 to 1.
    public let overlap: Double
    /// How many workers had a processor at once, on average over the span.
    public let running: Double
    /// How often a worker had to leave its processor though it wanted to go on.
    public let preemptions: Int
    /// Whether every worker was bound to its processor.
    public let isPinned: Bool

    init(_ shares: [Share]) {
      updates = shares.map(\.updates)
      let whole = shares.allSatisfy { $0.finished > $0.started }
      let first = shares.map(\.started).min() ?? 0
      let last = shares.map(\.finished).max() ?? 0
      span = whole ? last - first : 0
      overlap = whole ? shares.first?.overlap ?? 0 : 0
      let time = shares.reduce(0) { $0 + $1.processorTime }
      running = span > 0 ? Double(time) / Double(span) : 0
      preemptions = shares.reduce(0) { $0 + $1.preemptions }
      isPinned = shares.allSatisfy(\.pinned)
    }

    /// What one worker did alone, without a team: so many updates in so many nanoseconds.
    public init(alone updates: Int, span: Int) {
      self.updates = [updates]
      self.span = span
      overlap = 1
      running = 1
      preemptions = 0
      isPinned = true
    }

    /// The updates of all workers.
    public var total: Int { updates.reduce(0, +) }

    /// The time on the wall that one update of all of them took, in nanoseconds; nil without any.
    public var costEach: Double? {
      total > 0 && span > 0 ? Double(span) / Double(total) : nil
    }

    /// How evenly the updates were shared out: Jain's index; nil without any.
    public var fairness: Double? { JainIndex.value(of: updates) }
  }
}
