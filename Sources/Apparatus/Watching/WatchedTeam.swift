public import Platform

/// Workers in a fresh child that may block for ever: somebody outside watches and ends them.
///
/// What the workers find out goes through shared memory made before the run.
public struct WatchedTeam: Sendable {
  /// Whether the workers are threads or processes.
  public let kind: WorkerKind
  /// The number of workers.
  public let count: Int
  /// The processors they are spread over.
  public let processors: [Int]
  /// The longest time the child gets, in nanoseconds.
  public let limit: Int

  /// How a run of the workers ended; times in nanoseconds on `MonotonicClock`.
  public struct Outcome: Equatable, Sendable {
    /// Whether all workers came to an end of their own accord.
    public let ending: Isolated.Ending
    /// When the first worker began; nil when none did.
    public let started: Int?
    /// When the last worker ended; nil unless all did.
    public let finished: Int?
    /// The processor time of all workers that ended, in nanoseconds.
    public let processorTime: Int

    /// From the first beginning to the last end, where there was one.
    public var span: Int? {
      guard let started, let finished, finished > started else { return nil }
      return finished - started
    }
  }

  /// Describes workers; nothing is created before `run`.
  public init(kind: WorkerKind, count: Int, processors: [Int], limit: Int) {
    self.kind = kind
    self.count = count
    self.processors = processors
    self.limit = limit
  }

  /// Runs the body in each worker until all have ended, somebody says so, or the time is up.
  ///
  /// `isOver` is asked about every millisecond, in the calling process. Throws as `Isolated.run`
  /// and `Team.run` do.
  public func run(
    until isOver: () -> Bool = { false }, _ body: @escaping @Sendable (Int) -> Void
  ) throws(PlatformError) -> Outcome {
    let words = try SharedAtomics(count: 3)
    let team = Team(kind: kind, count: count, placement: .spread(over: processors))
    let ending = try Isolated.run(
      within: limit, until: isOver,
      body: { () throws(PlatformError) in
        let reports = try team.run { member in
          let now = UInt64(MonotonicClock.now())
          _ = words[0].compareExchange(expected: 0, desired: now)
          body(member.index)
        }
        let time = reports.reduce(0) { $0 + $1.usage.userTime + $1.usage.systemTime }
        words[2].storeRelease(UInt64(max(0, time)))
        let ends = reports.compactMap(\.finished)
        if ends.count == count { words[1].storeRelease(UInt64(ends.max() ?? 0)) }
      })
    let value = { (index: Int) -> Int? in
      let word = Int(words[index].loadAcquire())
      return word == 0 ? nil : word
    }
    return Outcome(
      ending: ending, started: value(0), finished: value(1), processorTime: value(2) ?? 0)
  }
}
