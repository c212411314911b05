internal import Glibc

/// The question which of several descriptors can be read now.
public enum Poll {
  /// Waits until one of the descriptors has data or has ended, or until the time is over.
  ///
  /// A signal that interrupts the wait ends it early with an empty set.
  /// - Parameters:
  ///   - descriptors: what to watch, each of them once.
  ///   - milliseconds: the longest wait; 0 only looks, a negative number waits for ever.
  /// - Returns: the descriptors a read would not block on, the ended ones included.
  /// - Throws: `PlatformError.call` when the kernel has no memory for the request.
  public static func readable(
    _ descriptors: [FileDescriptor], forAtMost milliseconds: Int
  ) throws(PlatformError) -> Set<FileDescriptor> {
    var requests = descriptors.map { pollfd(fd: $0.rawValue, events: Int16(POLLIN), revents: 0) }
    let limit = Int32(clamping: milliseconds)
    let count = poll(&requests, nfds_t(requests.count), limit)
    if count < 0 {
      if errno == EINTR { return [] }
      throw .call("poll", errno: errno)
    }
    return Set(
      requests.lazy.filter { $0.revents != 0 }.map { FileDescriptor(rawValue: $0.fd) })
  }
}
