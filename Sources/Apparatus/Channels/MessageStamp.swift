public import CLinux
internal import Glibc
public import Platform

/// What messages are filled with, so that a lost, repeated, reordered or damaged one is noticed.
///
/// Every word depends on the number of the message and on its place in it.
public enum MessageStamp {
  /// How much of a message is written and looked at.
  public enum Depth: Sendable {
    /// Every word.
    case everyWord
    /// A word in each page, the kernel's unit of copying, and the last one.
    case everyPage

    @usableFromInline var stride: Int { self == .everyWord ? 8 : 4096 }
  }

  /// The error of a message whose content is not what was sent.
  public static var fault: PlatformError { .call("message", errno: EBADMSG) }

  /// Writes the words of the message with this number.
  @inlinable
  public static func write(
    _ sequence: UInt64, into message: UnsafeMutableRawBufferPointer, _ depth: Depth
  ) {
    guard let address = message.baseAddress else { return }
    clinux_stamp(address, message.count, sequence, depth.stride)
  }

  /// Throws `PlatformError.call` with EBADMSG unless this is the message with this number.
  @inlinable
  public static func check(
    _ sequence: UInt64, in message: UnsafeMutableRawBufferPointer, _ depth: Depth
  ) throws(PlatformError) {
    guard let address = message.baseAddress else { return }
    if !clinux_stamped(address, message.count, sequence, depth.stride) {
      throw fault
    }
  }
}
