internal import CLinux
internal import Platform

/// A ring of slots in memory through which one worker hands messages to another.
///
/// Each slot begins with a number that says whose message it holds, on the same cache line as the
/// first bytes of the message: a short message crosses between processors as one line. Source of
/// the numbered slots: D. Vyukov, "Bounded MPMC queue", 2010, for one sender and one receiver, who
/// need no atomic ticket; `SharedQueue` is the one for many.
final class MessageRing: @unchecked Sendable {
  // The proof of the above: the counts of sender and receiver are each used by one worker only; all
  // else is constant or changed atomically.

  /// How a worker waits for the other one.
  enum Waiting {
    /// It looks again and again.
    case spinning
    /// It sleeps until the other one wakes it.
    case sleeping
  }

  /// The bytes of a message that go through one slot; longer ones take several.
  private static let largestPart = (64 << 10) - headByteCount
  private static let headByteCount = 8

  private let base: UnsafeMutableRawPointer
  private let slots: UnsafeMutableRawPointer
  private let consumed: AtomicWord
  private let receiverSleeps: AtomicWord
  private let senderSleeps: AtomicWord
  private let memory: ChannelMemory
  private let waiting: Waiting
  private let isShared: Bool
  private let slotByteCount: Int
  private let slotCount: UInt64
  private let part: Int
  // The counts lie in the memory of the ring, each worker's on a line of its own: as properties of
  // this object they would share one, and two threads would take it from each other.
  private let sent: UnsafeMutablePointer<UInt64>
  private let knownConsumed: UnsafeMutablePointer<UInt64>
  private let received: UnsafeMutablePointer<UInt64>

  /// A ring for messages of at most the size given.
  /// - Parameters:
  ///   - byteCount: the bytes of the largest message.
  ///   - waiting: how a worker waits for the other one.
  ///   - reach: who can use the ring.
  /// - Throws: `PlatformError.call` when no memory can be mapped.
  init(
    byteCount: Int, waiting: Waiting, reach: ChannelMemory.Reach
  ) throws(PlatformError) {
    self.waiting = waiting
    isShared = reach == .processes
    part = min(byteCount, MessageRing.largestPart)
    slotByteCount = (MessageRing.headByteCount + part + 63) / 64 * 64
    // Enough slots that a sender is seldom stopped, few enough that they stay in a cache.
    // A power of two, because a division would cost more than the rest of a short message.
    let fitting = max(4, min(256, (256 << 10) / slotByteCount))
    slotCount = 1 << UInt64(Int.bitWidth - 1 - fitting.leadingZeroBitCount)
    let apart = CacheLine.separation
    memory = try ChannelMemory(
      byteCount: 5 * apart + Int(slotCount) * slotByteCount, reach: reach)
    base = memory.base
    slots = base + 5 * apart
    consumed = AtomicWord(at: base)
    receiverSleeps = AtomicWord(at: base + apart)
    senderSleeps = AtomicWord(at: base + 2 * apart)
    let own = (base + 3 * apart).bindMemory(to: UInt64.self, capacity: 2)
    (sent, knownConsumed) = (own, own + 1)
    received = (base + 4 * apart).bindMemory(to: UInt64.self, capacity: 1)
  }

  private func slot(_ ticket: UInt64) -> UnsafeMutableRawPointer {
    slots + Int(ticket & (slotCount &- 1)) &* slotByteCount
  }

  /// Puts a message into the ring; called by the one sender.
  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    var done = 0
    while done < message.count {
      let count = min(part, message.count - done)
      let ticket = sent.pointee
      if ticket &- knownConsumed.pointee >= slotCount { try waitForSpace(for: ticket) }
      let slot = slot(ticket)
      if let address = message.baseAddress {
        clinux_copy_message(slot + MessageRing.headByteCount, address + done, count)
      }
      sent.pointee = ticket &+ 1
      AtomicWord(at: slot).storeRelease(ticket &+ 1)
      try wake(receiverSleeps, at: ticket &+ 1, on: slot)
      done += count
    }
  }

  /// Takes a message of this length from the ring; called by the one receiver.
  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    var done = 0
    while done < message.count {
      let count = min(part, message.count - done)
      let ticket = received.pointee
      let slot = slot(ticket)
      try waitForMessage(ticket &+ 1, in: slot)
      if let address = message.baseAddress {
        clinux_copy_message(address + done, slot + MessageRing.headByteCount, count)
      }
      received.pointee = ticket &+ 1
      consumed.storeRelease(ticket &+ 1)
      try wake(senderSleeps, at: ticket &+ 1, on: base)
      done += count
    }
  }

  private func waitForMessage(
    _ wanted: UInt64, in slot: UnsafeMutableRawPointer
  ) throws(PlatformError) {
    let number = AtomicWord(at: slot)
    if number.loadAcquire() == wanted { return }
    try wait(for: wanted, announcedIn: receiverSleeps, on: slot) { number.loadAcquire() == wanted }
  }

  private func waitForSpace(for ticket: UInt64) throws(PlatformError) {
    try wait(for: ticket &- slotCount &+ 1, announcedIn: senderSleeps, on: base) {
      let seen = consumed.loadAcquire()
      knownConsumed.pointee = seen
      return ticket &- seen < slotCount
    }
  }

  /// Waits until the condition holds, which it does once the other worker has reached the count.
  ///
  /// The word at the address changes whenever the condition may have begun to hold.
  @inline(__always)
  private func wait(
    for count: UInt64, announcedIn announcement: AtomicWord,
    on address: UnsafeMutableRawPointer, until isReady: () -> Bool
  ) throws(PlatformError) {
    switch waiting {
    case .spinning: SpinWait.until(isReady)
    case .sleeping:
      let futex = Futex(at: address, shared: isShared)
      while true {
        let seen = AtomicWord(at: address).loadAcquire()
        announcement.storeOrdered(count)
        AtomicWord.fence()
        if isReady() { return announcement.storeRelaxed(0) }
        // The low half of the word comes first in memory on every machine this runs on.
        _ = try futex.wait(while: UInt32(truncatingIfNeeded: seen))
        if isReady() { return }
      }
    }
  }

  /// Wakes the other worker if it sleeps until this count.
  ///
  /// The sleeper announces the count and looks again; the waker changes the word and looks for an
  /// announcement. A fence stands between the two steps of each, so that one sees the other. An
  /// announcement of a later count belongs to a later wake-up and stays.
  @inline(__always)
  private func wake(
    _ announcement: AtomicWord, at count: UInt64, on address: UnsafeMutableRawPointer
  ) throws(PlatformError) {
    guard waiting == .sleeping else { return }
    AtomicWord.fence()
    let wanted = announcement.loadRelaxed()
    guard wanted != 0, wanted <= count,
      announcement.compareExchange(expected: wanted, desired: 0)
    else { return }
    try Futex(at: address, shared: isShared).wake(1)
  }
}
