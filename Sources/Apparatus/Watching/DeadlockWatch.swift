/// Looks at locks from outside until a deadlock is proved by a cycle and suspected by the clock.
///
/// A cycle counts only when two looks in a row show it and none of its workers made a step between
/// them: then each of them was blocked all the time, and none of them can ever go on.
public struct DeadlockWatch: Sendable {
  /// Nobody making a step for so many nanoseconds is suspicious.
  public let patience: Int
  /// The circle of workers that wait for each other, once proved.
  public private(set) var cycle: [WaitForGraph.Link]?
  /// When the circle was proved, in nanoseconds on the clock of the looks.
  public private(set) var provedAt: Int?
  /// When nobody had made a step for `patience` nanoseconds.
  public private(set) var suspectedAt: Int?
  private var last: WatchedLocks.Picture?
  private var lastStep: Int?

  /// A watch that has seen nothing yet.
  /// - Parameter longestStep: the time between two steps of a worker that is not blocked, in
  ///   nanoseconds.
  public init(longestStep: Int = 0) { patience = max(10_000_000, 3 * longestStep) }

  /// Whether the deadlock is proved and the clock has noticed it too.
  public var isOver: Bool { provedAt != nil && suspectedAt != nil }

  /// Takes one look.
  /// - Parameters:
  ///   - picture: what the workers have noted.
  ///   - now: the moment of the look, in nanoseconds.
  public mutating func look(_ picture: WatchedLocks.Picture, at now: Int) {
    if picture.steps != last?.steps {
      lastStep = now
      suspectedAt = nil
    } else if suspectedAt == nil, let lastStep, now - lastStep >= patience {
      suspectedAt = now
    }
    if provedAt == nil, let last,
      let cycle = WaitForGraph(holders: picture.holders, waits: picture.waits).cycle,
      cycle == WaitForGraph(holders: last.holders, waits: last.waits).cycle,
      cycle.allSatisfy({ picture.steps[$0.worker] == last.steps[$0.worker] })
    {
      self.cycle = cycle
      provedAt = now
    }
    last = picture
  }
}
