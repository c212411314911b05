public import Platform

/// What each worker did last, in shared memory that outlives a worker that is killed.
///
/// Each worker writes into its own ring, so that nobody waits for anybody; when a ring is full the
/// oldest entry goes. A log of capacity 0 records nothing and costs one comparison.
public final class EventLog: Sendable {
  /// One thing that one worker did.
  public struct Entry: BitwiseCopyable, Equatable, Sendable {
    /// When, in nanoseconds on `MonotonicClock`.
    public var time = 0
    /// What happened; its meaning is up to who records.
    public var code: Int32 = 0
    /// What it happened to, such as the number of a lock.
    public var object: Int32 = 0
    /// How many things the worker held afterwards.
    public var held: Int32 = 0

    /// An entry.
    public init(time: Int = 0, code: Int32 = 0, object: Int32 = 0, held: Int32 = 0) {
      self.time = time
      self.code = code
      self.object = object
      self.held = held
    }
  }

  /// The entries that each ring holds.
  public let capacity: Int
  /// The number of rings.
  public let workers: Int
  private let entries: SharedArray<Entry>
  /// How many entries each worker ever recorded.
  private let counts: SharedAtomics

  /// An empty log.
  public init(workers: Int, capacity: Int) throws(PlatformError) {
    self.workers = workers
    self.capacity = capacity
    entries = try SharedArray(repeating: Entry(), count: max(1, workers * capacity))
    counts = try SharedAtomics(count: workers)
  }

  /// Adds an entry to the ring of the worker, which must be the caller.
  public func record(_ code: Int32, object: Int = 0, held: Int = 0, by worker: Int) {
    guard capacity > 0 else { return }
    let count = counts[worker]
    let number = Int(count.loadRelaxed())
    entries.elements[worker * capacity + number % capacity] = Entry(
      time: MonotonicClock.now(), code: code, object: Int32(truncatingIfNeeded: object),
      held: Int32(truncatingIfNeeded: held))
    count.storeRelease(UInt64(number + 1))
  }

  /// How many entries the worker ever recorded, those that were overwritten included.
  public func count(of worker: Int) -> Int { Int(counts[worker].loadAcquire()) }

  /// Whether older entries of the worker were overwritten.
  public func isIncomplete(_ worker: Int) -> Bool { count(of: worker) >= capacity }

  /// The entries of a worker that has ended or is blocked, oldest first.
  ///
  /// A full ring gives one less than it holds, because its owner may have been killed while it
  /// overwrote the oldest one.
  public func entries(of worker: Int) -> [Entry] {
    let total = count(of: worker)
    guard capacity > 0 else { return [] }
    let first = total >= capacity ? total - capacity + 1 : 0
    return (first..<total).map { entries.elements[worker * capacity + $0 % capacity] }
  }

  /// What recording one entry costs here, in nanoseconds: the least of five batches.
  public static func cost() throws(PlatformError) -> Double {
    let log = try EventLog(workers: 1, capacity: 64)
    let batches = (0..<5).map { _ in
      let start = MonotonicClock.now()
      for number in 0..<400 { log.record(1, object: number, by: 0) }
      return Double(MonotonicClock.now() - start) / 400
    }
    return batches.min() ?? 0
  }
}
