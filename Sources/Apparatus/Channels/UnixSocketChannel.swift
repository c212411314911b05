internal import Platform

/// A pair of sockets of the machine's own kind, without a name.
enum UnixSocketChannel {
  static func open(_ carriage: SocketPair.Carriage) throws(PlatformError) -> Channel {
    let pair = try SocketPair(carriage)
    if carriage == .stream {
      return Channel(
        near: StreamEnd(reading: pair.near, writing: pair.near),
        far: StreamEnd(reading: pair.far, writing: pair.far))
    }
    return Channel(
      near: PacketEnd(socket: pair.near, window: nil),
      far: PacketEnd(socket: pair.far, window: nil))
  }
}
