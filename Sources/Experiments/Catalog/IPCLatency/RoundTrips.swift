public import Apparatus
public import Platform

/// Messages back and forth over a channel, timed at the near end, every one of them checked.
public struct RoundTrips: Sendable {
  /// The two workers and what is between them.
  public let dialogue: Dialogue
  /// Groups of round trips that are timed as one.
  public let batches: Int
  /// Round trips of a group.
  public let tripsPerBatch: Int
  /// Round trips that are timed one by one.
  public let single: Int
  /// Round trips before the first that is timed.
  let warmUp: Int

  /// So many trips that a slice takes some milliseconds, whatever the size of a message.
  /// - Parameters:
  ///   - dialogue: who talks to whom; best one whose channel is built for turns.
  ///   - singles: how many trips at most are timed one by one.
  public init(over dialogue: Dialogue, singles: Int = 640) {
    self.dialogue = dialogue
    let byteCount = dialogue.byteCount
    let areTogether = dialogue.placement.isOneProcessor
    // About ten microseconds, and a nanosecond for a byte each way.
    let cost = 10_000 + 2 * byteCount
    batches = byteCount > 256 << 10 ? 3 : 5
    if dialogue.via.isSpinning, !areTogether {
      // A hundred times shorter, and it takes many until each expects the other's pace.
      tripsPerBatch = max(1, min(250, 160_000 / (160 + 2 * byteCount)))
    } else {
      // A virtual processor that waits in vain again and again falls asleep more deeply.
      tripsPerBatch = max(1, 160_000 / cost)
    }
    // Two new workers on one processor preempt each other at every wake-up, those in vain too, until
    // the scheduler has weighed them; across two processors every trip more makes sleep deeper.
    warmUp = areTogether ? 8 * tripsPerBatch : tripsPerBatch
    single = min(singles, max(2, 6_400_000 / cost))
  }

  /// One more trip follows the last timed one, so that the end of the far worker disturbs none.
  private var total: Int { warmUp + batches * tripsPerBatch + single + 1 }

  /// What was measured, in nanoseconds.
  public struct Times: Equatable, Sendable {
    /// The mean round trip of each group.
    public let batchMeans: [Double]
    /// Each of the single round trips, one reading of the clock included.
    public let single: [Double]
  }

  /// Measures in a fresh child.
  /// - Throws: as `Dialogue.run`.
  public func measure() throws(PlatformError) -> Times {
    let values = try dialogue.run(results: batches + single) { end, times throws(PlatformError) in
      try call(end, byteCount: dialogue.byteCount, times)
    } far: { end, _ throws(PlatformError) in
      try answer(end, byteCount: dialogue.byteCount)
    }
    return Times(
      batchMeans: Array(values.prefix(batches)), single: Array(values.dropFirst(batches)))
  }

  /// The near end: groups of trips that are timed as one, then trips that are timed one by one.
  private func call(
    _ end: some ChannelEnd, byteCount: Int, _ times: UnsafeMutableBufferPointer<Double>
  ) throws(PlatformError) {
    let buffers = try end.buffers(byteCount: byteCount, count: end.messagesInFlight + 2)
    defer { withExtendedLifetime(buffers) {} }
    var trip = 0
    for _ in 0..<warmUp {
      try exchange(trip, end, buffers)
      trip += 1
    }
    for batch in 0..<batches {
      let start = MonotonicClock.now()
      for _ in 0..<tripsPerBatch {
        try exchange(trip, end, buffers)
        trip += 1
      }
      times[batch] = Double(MonotonicClock.now() - start) / Double(tripsPerBatch)
    }
    var last = MonotonicClock.now()
    for index in 0..<single {
      try exchange(trip, end, buffers)
      trip += 1
      let now = MonotonicClock.now()
      times[batches + index] = Double(now - last)
      last = now
    }
    try exchange(trip, end, buffers)
  }

  /// One trip of the near end; the request has an even number, the answer the odd one after it.
  @inline(__always)
  private func exchange(
    _ trip: Int, _ end: some ChannelEnd, _ buffers: MessageBuffers
  ) throws(PlatformError) {
    let message = buffers.buffer(trip)
    let depth = depth(trip)
    MessageStamp.write(UInt64(2 * trip), into: message, depth)
    try end.send(UnsafeRawBufferPointer(message))
    // What comes back lands in another buffer, as the one before may still be read.
    let answer = buffers.buffer(trip + 1)
    try end.receive(answer)
    try MessageStamp.check(UInt64(2 * trip + 1), in: answer, depth)
  }

  private func answer(_ end: some ChannelEnd, byteCount: Int) throws(PlatformError) {
    let buffers = try end.buffers(byteCount: byteCount, count: end.messagesInFlight + 2)
    defer { withExtendedLifetime(buffers) {} }
    for trip in 0..<total {
      let message = buffers.buffer(trip)
      let depth = depth(trip)
      try end.receive(message)
      try MessageStamp.check(UInt64(2 * trip), in: message, depth)
      MessageStamp.write(UInt64(2 * trip + 1), into: message, depth)
      try end.send(UnsafeRawBufferPointer(message))
    }
  }

  /// The first and the last messages are compared word by word, the timed ones page by page.
  private func depth(_ trip: Int) -> MessageStamp.Depth {
    trip == 0 || trip == total - 1 ? .everyWord : .everyPage
  }
}
