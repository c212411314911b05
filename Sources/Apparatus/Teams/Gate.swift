public import Platform

/// A start gate in shared memory that lets all members through at once, threads and processes
/// alike.
///
/// Members yield the processor while they wait, so that members on the same processor arrive too,
/// and nobody sleeps, so that nobody has to be woken: a wake-up takes longer than a short race.
public final class Gate: Sendable {
  private enum State {
    static let closed: UInt64 = 0
    static let cancelled: UInt64 = 1
  }

  private let words: SharedAtomics
  private let members: Int

  /// A closed gate for this many members.
  public init(members: Int) throws(PlatformError) {
    self.members = members
    words = try SharedAtomics(count: 2)
  }

  private var arrivals: AtomicWord { words[0] }
  /// Closed, cancelled, or the time of the release.
  private var state: AtomicWord { words[1] }

  /// Arrives and waits for the release.
  /// - Returns: the time of the release in nanoseconds on `MonotonicClock`; nil after `cancel`.
  @discardableResult
  public func wait() -> Int? {
    let state = state
    arrivals.addOrdered(1)
    while true {
      let now = state.loadAcquire()
      if now > State.cancelled { return Int(now) }
      if now == State.cancelled { return nil }
      Processor.yield()
    }
  }

  /// Waits until all members have arrived, then releases them.
  /// - Parameter abandoned: asked now and then; true ends the waiting and releases the members
  ///   that are there.
  /// - Returns: the time of the release in nanoseconds on `MonotonicClock`.
  @discardableResult
  public func open(unless abandoned: () -> Bool = { false }) -> Int {
    var turns = 0
    while arrivals.loadAcquire() < UInt64(members) {
      Processor.yield()
      turns += 1
      if turns % 256 == 0, abandoned() { break }
    }
    let time = MonotonicClock.now()
    state.storeRelease(UInt64(time))
    return time
  }

  /// Gives up the start: the members pass and their `wait` returns nil.
  public func cancel() { state.storeRelease(State.cancelled) }
}
