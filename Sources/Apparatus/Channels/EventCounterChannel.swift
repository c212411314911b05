internal import CLinux
internal import Glibc
internal import Platform

/// Two counters of the kernel, one for each direction; a message is the number it counts up by.
enum EventCounterChannel {
  /// The most bytes that fit into the number beside the mark that keeps it above zero.
  static let largest = 7

  static func open() throws(PlatformError) -> Channel {
    let forth = try SystemCall.check("eventfd") { clinux_event_counter() }
    do throws(PlatformError) {
      let back = try SystemCall.check("eventfd") { clinux_event_counter() }
      return Channel(
        near: EventCounterEnd(sending: forth, receiving: back),
        far: EventCounterEnd(sending: back, receiving: forth))
    } catch {
      Glibc.close(forth)
      throw error
    }
  }
}

/// One end of a pair of counters; both counters stay open in both processes.
struct EventCounterEnd: ChannelEnd {
  private static let mark: UInt64 = 1 << 56
  let sending: Int32
  let receiving: Int32

  // The other end uses the same two; a counter has no end of file either.
  var descriptors: [FileDescriptor] {
    [FileDescriptor(rawValue: sending), FileDescriptor(rawValue: receiving)]
  }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    var number: UInt64 = 0
    withUnsafeMutableBytes(of: &number) { $0.copyMemory(from: message) }
    // A counter waits while it is zero, so a message of zeros needs a mark.
    number |= EventCounterEnd.mark
    try SystemCall.check("write") { write(sending, &number, 8) }
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    var number: UInt64 = 0
    try SystemCall.check("read") { read(receiving, &number, 8) }
    guard number >> 56 == 1 else { throw .call("read", errno: EBADMSG) }
    withUnsafeBytes(of: &number) {
      message.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<message.count]))
    }
  }
}
