internal import Platform

/// Two queues within a process, one for each direction, behind a lock with condition variables.
enum ConditionChannel {
  static func open(byteCount: Int) throws(PlatformError) -> Channel {
    let forth = try ConditionMailbox(byteCount: byteCount)
    let back = try ConditionMailbox(byteCount: byteCount)
    return Channel(
      near: ConditionEnd(sending: forth, receiving: back),
      far: ConditionEnd(sending: back, receiving: forth))
  }
}

/// One end of a pair of mailboxes.
struct ConditionEnd: ChannelEnd {
  let sending: ConditionMailbox
  let receiving: ConditionMailbox

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) { sending.put(message) }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    receiving.take(message)
  }
}

/// A bounded queue of messages of one size under a mutex, as threads use it.
final class ConditionMailbox: @unchecked Sendable {
  // The proof of the above: the counts and the slots change under the lock only.
  private let mutex: PthreadMutex
  private let hasItem: ConditionVariable
  private let hasSpace: ConditionVariable
  private let slots: ProcessMemoryBlock
  private let byteCount: Int
  private let capacity: Int
  private var put = 0
  private var taken = 0

  init(byteCount: Int) throws(PlatformError) {
    mutex = try PthreadMutex(between: .thread)
    hasItem = try ConditionVariable(between: .thread)
    hasSpace = try ConditionVariable(between: .thread)
    self.byteCount = byteCount
    capacity = max(2, min(256, (256 << 10) / byteCount))
    slots = ProcessMemoryBlock(byteCount: capacity * byteCount)
  }

  func put(_ message: UnsafeRawBufferPointer) {
    mutex.lock()
    while put - taken == capacity { hasSpace.wait(mutex) }
    if let address = message.baseAddress {
      slot(put).copyMemory(from: address, byteCount: message.count)
    }
    put += 1
    mutex.unlock()
    // After the unlock, so that nobody wakes only to find the mutex taken.
    hasItem.signal()
  }

  func take(_ message: UnsafeMutableRawBufferPointer) {
    mutex.lock()
    while put == taken { hasItem.wait(mutex) }
    message.baseAddress?.copyMemory(from: slot(taken), byteCount: message.count)
    taken += 1
    mutex.unlock()
    hasSpace.signal()
  }

  private func slot(_ ticket: Int) -> UnsafeMutableRawPointer {
    slots.base + ticket % capacity * byteCount
  }
}
