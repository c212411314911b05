public import Platform

/// One end of a channel: what a worker needs to exchange whole messages with the worker at the
/// other end.
///
/// An end belongs to one worker, which says so by `begin` before the first message. A call sends or
/// receives exactly the bytes it is given, however often the kernel has to be asked for that.
public protocol ChannelEnd: Sendable {
  /// The descriptors that this end uses; the other end may use some of them too.
  var descriptors: [FileDescriptor] { get }
  /// How many messages may still be read from the sender's memory after `send` has returned.
  var messagesInFlight: Int { get }
  /// How many messages may be under way before the sender must hear from the receiver.
  var window: Int? { get }

  /// Makes the memory in which the owner writes its messages or receives them, one after the other.
  /// - Throws: `PlatformError.call` when there is none.
  func buffers(byteCount: Int, count: Int) throws(PlatformError) -> MessageBuffers
  /// Makes the calling worker the owner of the end.
  /// - Throws: `PlatformError.call` when the worker cannot be prepared.
  func begin() throws(PlatformError)
  /// Sends a message, waiting for space where the channel is full.
  /// - Throws: `PlatformError.call`, with EPIPE when nobody holds the other end any more.
  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError)
  /// Waits for a message of the length of the buffer.
  /// - Throws: `PlatformError.call`, with EPIPE when nobody holds the other end any more.
  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError)
}

extension ChannelEnd {
  /// None, as for a channel in memory.
  public var descriptors: [FileDescriptor] { [] }
  /// The message was copied.
  public var messagesInFlight: Int { 0 }
  /// The channel itself makes a sender wait.
  public var window: Int? { nil }

  /// Ordinary memory, because most ends copy.
  public func buffers(byteCount: Int, count: Int) throws(PlatformError) -> MessageBuffers {
    MessageBuffers(byteCount: byteCount, count: count)
  }

  /// Nothing, because most ends need not know who uses them.
  public func begin() throws(PlatformError) {}
}
