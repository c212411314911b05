/// What was counted of one thread in one block of time, in nanoseconds.
public struct Tally: Equatable, Sendable {
  /// The time that the thread was there.
  public var elapsed = 0
  /// On a processor, by the counters of the scheduler.
  public var running = 0
  /// Without a processor though it could go on, by the counters of the scheduler.
  public var runnable = 0
  /// The time in which looks saw it wait, by the kind of wait.
  public private(set) var waits = [Int](repeating: 0, count: WaitKind.allCases.count)

  /// Nothing counted.
  public init() {}

  /// Adds time in which it was seen to wait.
  public mutating func add(_ nanoseconds: Int, waitingFor kind: WaitKind) {
    waits[kind.rawValue] += nanoseconds
  }

  /// The time in which it was seen to wait for a kind of thing.
  public subscript(_ kind: WaitKind) -> Int { waits[kind.rawValue] }

  /// The time in which it was seen to wait, for whatever it was.
  public var seen: Int { waits.reduce(0, +) }

  /// The time that it waited by the counters of the scheduler: what is left of the time it was there.
  public var waiting: Int { max(0, elapsed - running - runnable) }

  /// The time that it waited and no look tells for what.
  public var unseen: Int { max(0, waiting - seen) }

  /// The time that it waited for a kind of thing, never more than the scheduler counted in all.
  public func waiting(for kind: WaitKind) -> Double {
    let all = seen
    guard all > 0 else { return 0 }
    return Double(self[kind]) * min(1, Double(waiting) / Double(all))
  }

  /// Both counted together.
  public static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.elapsed += right.elapsed
    sum.running += right.running
    sum.runnable += right.runnable
    for index in sum.waits.indices { sum.waits[index] += right.waits[index] }
    return sum
  }
}

/// Blocks of equal length that a watching is divided into; few enough however long it lasts.
public struct BlockClock: Equatable, Sendable {
  /// The most blocks there are.
  public static let most = 64

  /// The length of a block in nanoseconds.
  public private(set) var length = 25_000_000

  /// Blocks of the shortest length.
  public init() {}

  /// The block of a time since the beginning, in nanoseconds.
  public func block(of time: Int) -> Int { max(0, time) / length }

  /// The part of a stretch of time that lies in a block, from 0 to 1.
  public func share(of block: Int, from start: Int, to end: Int) -> Double {
    if end <= start { return block == self.block(of: end) ? 1 : 0 }
    let overlap = min(end, (block + 1) * length) - max(start, block * length)
    return Double(max(0, overlap)) / Double(end - start)
  }

  /// Makes the blocks twice as long until a time fits in.
  /// - Returns: how many times, that is, how often neighbours have to be added up.
  public mutating func reach(_ time: Int) -> Int {
    var doublings = 0
    while block(of: time) >= Self.most {
      length *= 2
      doublings += 1
    }
    return doublings
  }
}
