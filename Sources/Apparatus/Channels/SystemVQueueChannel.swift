internal import CLinux
internal import Glibc
internal import Platform

/// One System V message queue; a type of message for each direction.
///
/// Such a queue has no descriptor and lives until somebody removes it. `MessageQueues.becomeOwn`
/// lets it vanish with its processes; where that is refused, the queue bears the process that
/// opened it in its key, and `MessageQueues.removeLeftovers` finds it.
enum SystemVQueueChannel {
  /// Opens a queue.
  /// - Throws: `PlatformError.call` with EINVAL when the message is larger than a queue holds.
  static func open(byteCount: Int) throws(PlatformError) -> Channel {
    let key = MessageQueues.key(ofProcess: getpid())
    let queue = try SystemCall.check("msgget") { msgget(key, IPC_CREAT | 0o600) }
    return Channel(
      near: SystemVQueueEnd(queue: queue, sending: 1, receiving: 2, byteCount: byteCount),
      far: SystemVQueueEnd(queue: queue, sending: 2, receiving: 1, byteCount: byteCount))
  }
}

/// One end of a System V queue.
final class SystemVQueueEnd: ChannelEnd, @unchecked Sendable {
  // The proof of the above: all is constant but the rooms, which only the owner of the end uses.
  private static let headByteCount = MemoryLayout<Int>.size
  private let queue: Int32
  private let receiving: Int
  private let outgoing: UnsafeMutableRawPointer
  private let incoming: UnsafeMutableRawPointer

  init(queue: Int32, sending: Int, receiving: Int, byteCount: Int) {
    self.queue = queue
    self.receiving = receiving
    let room = SystemVQueueEnd.headByteCount + byteCount
    outgoing = .allocate(byteCount: room, alignment: 8)
    incoming = .allocate(byteCount: room, alignment: 8)
    // The kernel takes the type from the word in front of the message.
    outgoing.storeBytes(of: sending, as: Int.self)
  }

  deinit {
    outgoing.deallocate()
    incoming.deallocate()
  }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    guard let address = message.baseAddress else { return }
    (outgoing + SystemVQueueEnd.headByteCount).copyMemory(
      from: address, byteCount: message.count)
    try SystemCall.check("msgsnd") { msgsnd(queue, outgoing, message.count, 0) }
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    let count = try SystemCall.check("msgrcv") {
      msgrcv(queue, incoming, message.count, receiving, 0)
    }
    if count != message.count { throw .call("msgrcv", errno: EBADMSG) }
    message.baseAddress?.copyMemory(
      from: incoming + SystemVQueueEnd.headByteCount, byteCount: count)
  }
}
