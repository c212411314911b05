/// Tells when a program does not get on any more, from looks at its threads; pure.
public struct Standstill: Equatable, Sendable {
  /// Threads of which each waits for the next one, for good.
  public struct Deadlock: Equatable, Sendable {
    /// The circle.
    public let cycle: [WaitGraph.Edge]
    /// Since when it was seen, in nanoseconds since the watching began.
    public let since: Int
  }

  /// How long a circle has to stay as it is before it is proved, in nanoseconds.
  public static let proof = 1_000_000_000

  /// The circle that was there at the last look, proved or not.
  private var circle: Deadlock?
  private var progress = 0
  /// When anything of the program went on last, in nanoseconds since the watching began.
  public private(set) var lastMove = 0
  /// The deadlock that was proved first.
  public private(set) var deadlock: Deadlock?

  /// Nothing seen yet.
  public init() {}

  /// Takes in one look at all threads.
  ///
  /// - Parameters:
  ///   - graph: who waits for whom without any time that ends it.
  ///   - progress: a number that changes whenever a thread went on.
  ///   - isBusy: whether a thread could go on at this moment.
  ///   - now: nanoseconds since the watching began.
  public mutating func take(_ graph: WaitGraph, progress: Int, isBusy: Bool, at now: Int) {
    if isBusy || progress != self.progress { lastMove = now }
    self.progress = progress
    guard let cycle = graph.cycle else {
      circle = nil
      return
    }
    if circle?.cycle != cycle { circle = Deadlock(cycle: cycle, since: now) }
    if deadlock == nil, let circle, now - circle.since >= Self.proof { deadlock = circle }
  }

  /// How long nothing has gone on, in nanoseconds.
  public func duration(at now: Int) -> Int { now - lastMove }

  /// How long the proved deadlock has lasted, in nanoseconds; 0 where there is none.
  public func deadlockDuration(at now: Int) -> Int { deadlock.map { now - $0.since } ?? 0 }
}
