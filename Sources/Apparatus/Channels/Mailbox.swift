internal import CLinux
internal import Glibc
internal import Platform

/// A place in memory for one message that two workers fill by turns; a worker that waits spins.
///
/// A number beside the message says whose turn it is: odd after a message of the worker who begins,
/// even after one of the worker who answers. Number and message share a cache line as far as they
/// fit, so a short message moves between processors as that one line, there and back. A box for
/// each direction would cost more: a worker would write to a line that it has not just read.
final class Mailbox: @unchecked Sendable {
  // The proof of the above: the memory is constant; number and message are changed only by the
  // worker whose turn it is.

  /// The bytes before the message.
  static let headByteCount = 8

  private let memory: ChannelMemory
  private let turn: AtomicWord
  private let content: UnsafeMutableRawPointer

  /// A box in memory that holds the head and the largest message.
  init(in memory: ChannelMemory) {
    self.memory = memory
    turn = AtomicWord(at: memory.base)
    content = memory.base + Mailbox.headByteCount
  }

  /// Puts in a message and hands over the turn.
  /// - Parameters:
  ///   - message: what the other worker is to get.
  ///   - answering: whether the caller is the worker who answers.
  /// - Throws: `PlatformError.call` with EBUSY when it is not the caller's turn.
  func fill(_ message: UnsafeRawBufferPointer, answering: Bool) throws(PlatformError) {
    let number = turn.loadRelaxed()
    if number & 1 != (answering ? 1 : 0) { throw .call("mailbox", errno: EBUSY) }
    if let address = message.baseAddress { clinux_copy_message(content, address, message.count) }
    turn.storeRelease(number &+ 1)
  }

  /// Waits for the turn and copies the message.
  /// - Parameters:
  ///   - message: where the message goes.
  ///   - answering: whether the caller is the worker who answers.
  func empty(into message: UnsafeMutableRawBufferPointer, answering: Bool) {
    let parity: UInt64 = answering ? 1 : 0
    SpinWait.until { turn.loadAcquire() & 1 == parity }
    if let address = message.baseAddress { clinux_copy_message(address, content, message.count) }
  }
}
