public import Apparatus
public import Platform

/// Producers that hand numbered items to consumers through one queue.
public struct HandoffTrial: Sendable {
  /// The queue between them.
  public let queue: WorkQueueKind
  /// How many put items in.
  public let producers: Int
  /// How many take items out.
  public let consumers: Int
  /// The items of all producers together, rounded down to a multiple of the producers.
  public let items: Int
  /// Where the workers run, the producers first.
  public let placement: Placement

  /// Describes a trial; nothing is created before `measure`.
  public init(
    queue: WorkQueueKind, producers: Int, consumers: Int, items: Int, placement: Placement
  ) {
    self.queue = queue
    self.producers = producers
    self.consumers = consumers
    self.items = items / producers * producers
    self.placement = placement
  }

  /// What one trial showed.
  public struct Outcome: Equatable, Sendable {
    /// The nanoseconds from the first worker's start to the last one's end, for one item.
    public let nanosecondsPerItem: Double
    /// How often a worker gave up its processor to wait, for one item.
    public let sleepsPerItem: Double
  }

  /// Runs the workers in a fresh child and checks every item: none lost, repeated or out of order.
  /// - Throws: as `Isolated.run`; `PlatformError.call` with EBADMSG for a wrong item.
  public func measure() throws(PlatformError) -> Outcome {
    let failure = try TeamFailure()
    return try failure.rethrowing { () throws(PlatformError) in
      let values = try Isolated.run(results: 2) { results throws(PlatformError) in
        TimeLimit.arm(seconds: Dialogue.timeLimit)
        let queue = try self.queue.open()
        let tally = try SharedAtomics(count: 3)
        let team = Team(
          kind: self.queue.workers, count: producers + consumers, placement: placement)
        let reports = try team.run { member in
          failure.guarding(self.queue.workers) { () throws(PlatformError) in
            if member.index < producers {
              try produce(as: member.index, into: queue, tally)
            } else {
              try consume(from: queue, tally)
            }
          }
        }
        let runs = reports.compactMap(\.running)
        guard runs.count == reports.count, let start = runs.map(\.lowerBound).min(),
          let end = runs.map(\.upperBound).max()
        else { throw .workerEnded }
        guard tally[0].loadAcquire() == UInt64(items), tally[1].loadAcquire() == expectedSum else {
          throw MessageStamp.fault
        }
        let sleeps = reports.reduce(0) { $0 + $1.usage.voluntarySwitches }
        results[0] = Double(end - start) / Double(items)
        results[1] = Double(sleeps) / Double(items)
      }
      return Outcome(nanosecondsPerItem: values[0], sleepsPerItem: values[1])
    }
  }

  private static func item(_ producer: Int, _ number: Int) -> UInt64 {
    UInt64(producer) << 32 | UInt64(number)
  }

  private var each: Int { items / producers }

  /// The sum of the scrambled items, which no other set of as many items is likely to have.
  private var expectedSum: UInt64 {
    (0..<producers).reduce(0) { sum, producer in
      (1...each).reduce(sum) { $0 &+ scrambled(Self.item(producer, $1)) }
    }
  }

  private func scrambled(_ item: UInt64) -> UInt64 {
    let mixed = (item ^ item >> 29) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  /// Numbers begin at 1; a zero ends the work of one consumer.
  private func produce(
    as producer: Int, into queue: any WorkQueue, _ tally: SharedAtomics
  ) throws(PlatformError) {
    for number in 1...each { try queue.put(Self.item(producer, number)) }
    if tally[2].addOrdered(1) == UInt64(producers - 1) {
      for _ in 0..<consumers { try queue.put(0) }
    }
  }

  private func consume(
    from queue: any WorkQueue, _ tally: SharedAtomics
  ) throws(PlatformError) {
    var latest = [UInt64](repeating: 0, count: producers)
    var (count, sum): (UInt64, UInt64) = (0, 0)
    while true {
      let item = try queue.take()
      if item == 0 { break }
      let producer = Int(item >> 32)
      // Whatever a consumer gets of one producer comes in that producer's order.
      guard producer < producers, item & 0xFFFF_FFFF > latest[producer] else {
        throw MessageStamp.fault
      }
      latest[producer] = item & 0xFFFF_FFFF
      count += 1
      sum &+= scrambled(item)
    }
    tally[0].addOrdered(count)
    tally[1].addOrdered(sum)
  }
}
