internal import CLinux

/// A pair of network sockets of this machine, connected with each other.
enum LoopbackChannel {
  /// A TCP connection that sends every message at once.
  static func openStream() throws(PlatformError) -> Channel {
    let (near, far) = try streamPair()
    return Channel(
      near: StreamEnd(reading: near, writing: near), far: StreamEnd(reading: far, writing: far))
  }

  /// Two UDP sockets.
  ///
  /// The kernel drops datagrams that do not fit into the receiver's buffer, so a sender has to hear
  /// from the receiver after each window. A window takes up half of the usual buffer of 208 KiB; a
  /// small datagram occupies about 1 KiB of it, a large one up to twice its size.
  static func openDatagrams(byteCount: Int) throws(PlatformError) -> Channel {
    let (near, far) = try pair(stream: false)
    let window = max(1, (100 << 10) / (1024 + 2 * byteCount))
    return Channel(
      near: PacketEnd(socket: near, window: window), far: PacketEnd(socket: far, window: window))
  }

  /// Two ends of a TCP connection, as bare descriptors.
  static func streamPair() throws(PlatformError) -> (near: FileDescriptor, far: FileDescriptor) {
    try pair(stream: true)
  }

  private static func pair(
    stream: Bool
  ) throws(PlatformError) -> (near: FileDescriptor, far: FileDescriptor) {
    var ends: [Int32] = [-1, -1]
    try SystemCall.check("socket") { clinux_loopback_pair(stream, &ends) }
    return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
  }
}
