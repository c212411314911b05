internal import CLinux
internal import Glibc
internal import Platform

/// Two POSIX message queues, one for each direction, whose names are gone at once.
enum PosixQueueChannel {
  /// Opens queues for messages of at most this size.
  /// - Throws: `PlatformError.call` with EINVAL when the message is larger than the machine allows,
  ///   with EMFILE at the limit of memory for queues.
  static func open(byteCount: Int) throws(PlatformError) -> Channel {
    let forth = try queue(byteCount: byteCount)
    do {
      let back = try queue(byteCount: byteCount)
      return Channel(
        near: PosixQueueEnd(sending: forth, receiving: back, byteCount: byteCount),
        far: PosixQueueEnd(sending: back, receiving: forth, byteCount: byteCount))
    } catch {
      forth.close()
      throw error
    }
  }

  private static func queue(byteCount: Int) throws(PlatformError) -> FileDescriptor {
    // Ten messages are what every machine allows.
    let queue = try SystemCall.check("mq_open") {
      MessageQueues.name.withCString { clinux_queue_open($0, 10, Int64(byteCount)) }
    }
    return FileDescriptor(rawValue: queue)
  }
}

/// One end of a pair of queues; both queues stay open in both processes.
final class PosixQueueEnd: ChannelEnd, @unchecked Sendable {
  // The proof of the above: all is constant but the room, which only the owner of the end uses.
  private let sending: FileDescriptor
  private let receiving: FileDescriptor
  private let room: UnsafeMutableRawBufferPointer

  init(sending: FileDescriptor, receiving: FileDescriptor, byteCount: Int) {
    self.sending = sending
    self.receiving = receiving
    room = .allocate(byteCount: byteCount, alignment: 8)
  }

  deinit { room.deallocate() }

  // The other end uses the same two; a queue has no end of file either.
  var descriptors: [FileDescriptor] { [sending, receiving] }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    guard let address = message.baseAddress else { return }
    try SystemCall.check("mq_send") {
      clinux_queue_send(sending.rawValue, address, message.count)
    }
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    // The kernel wants room for the largest message, even for a short one.
    let short = message.count < room.count
    guard let address = short ? room.baseAddress : message.baseAddress else { return }
    let count = try SystemCall.check("mq_receive") {
      clinux_queue_receive(receiving.rawValue, address, max(room.count, message.count))
    }
    if count != message.count { throw .call("mq_receive", errno: EBADMSG) }
    if short { message.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[..<Int(count)])) }
  }
}
