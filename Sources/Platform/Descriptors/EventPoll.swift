internal import CLinux

/// The kernel's own list of descriptors to wait for (epoll), so that each wait names none of them.
public struct EventPoll {
  /// The descriptor of the list.
  public let descriptor: FileDescriptor

  /// Opens an empty list; the caller closes it.
  /// - Throws: `PlatformError.call` with EMFILE at a limit.
  public init() throws(PlatformError) {
    descriptor = FileDescriptor(
      rawValue: try SystemCall.check("epoll_create1") { clinux_event_poll() })
  }

  /// Adds a descriptor, to be known by a number.
  /// - Throws: `PlatformError.call` with EPERM for a file of the disk.
  public func add(_ added: FileDescriptor, as number: Int) throws(PlatformError) {
    try SystemCall.check("epoll_ctl") {
      clinux_event_poll_add(descriptor.rawValue, added.rawValue, UInt32(number))
    }
  }

  /// Waits until some can be read; fills in their numbers and returns how many there are.
  /// - Throws: `PlatformError.call` when the list was closed.
  public func wait(into numbers: inout [UInt32]) throws(PlatformError) -> Int {
    Int(
      try SystemCall.check("epoll_wait") {
        clinux_event_poll_wait(descriptor.rawValue, &numbers, Int32(numbers.count), -1)
      })
  }
}
