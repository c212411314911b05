internal import Glibc

/// A pair of sockets of the machine's own kind, without a name.
enum UnixSocketChannel {
  /// What the sockets carry.
  enum Carriage {
    case stream
    case datagrams
    case packets

    fileprivate var type: Int32 {
      switch self {
      case .stream: Int32(SOCK_STREAM.rawValue)
      case .datagrams: Int32(SOCK_DGRAM.rawValue)
      case .packets: Int32(SOCK_SEQPACKET.rawValue)
      }
    }
  }

  static func open(_ carriage: Carriage) throws(PlatformError) -> Channel {
    var ends: [Int32] = [-1, -1]
    let type = carriage.type | Int32(SOCK_CLOEXEC.rawValue)
    try SystemCall.check("socketpair") { socketpair(AF_UNIX, type, 0, &ends) }
    let (near, far) = (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
    if carriage == .stream {
      return Channel(
        near: StreamEnd(reading: near, writing: near), far: StreamEnd(reading: far, writing: far))
    }
    return Channel(
      near: PacketEnd(socket: near, window: nil), far: PacketEnd(socket: far, window: nil))
  }
}
