internal import Platform

/// A pair of network sockets of this machine, connected with each other.
enum LoopbackChannel {
  /// A TCP connection that sends every message at once.
  static func openStream() throws(PlatformError) -> Channel {
    let pair = try SocketPair(loopback: .tcp)
    return Channel(
      near: StreamEnd(reading: pair.near, writing: pair.near),
      far: StreamEnd(reading: pair.far, writing: pair.far))
  }

  /// Two UDP sockets.
  ///
  /// The kernel drops datagrams that do not fit into the receiver's buffer, so a sender has to hear
  /// from the receiver after each window. A window takes up half of the usual buffer of 208 KiB; a
  /// small datagram occupies about 1 KiB of it, a large one up to twice its size.
  static func openDatagrams(byteCount: Int) throws(PlatformError) -> Channel {
    let pair = try SocketPair(loopback: .udp)
    let window = max(1, (100 << 10) / (1024 + 2 * byteCount))
    return Channel(
      near: PacketEnd(socket: pair.near, window: window),
      far: PacketEnd(socket: pair.far, window: window))
  }
}
