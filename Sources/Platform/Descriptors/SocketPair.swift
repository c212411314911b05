internal import CLinux
internal import Glibc

/// A two-way channel between two processes; each end notices when the other one has gone.
public struct SocketPair: Sendable {
  /// What the sockets carry.
  public enum Carriage: Sendable {
    /// Bytes without borders.
    case stream
    /// Messages that are kept apart.
    case datagrams
    /// Messages that are kept apart, over a connection.
    case packets

    fileprivate var type: Int32 {
      switch self {
      case .stream: Int32(SOCK_STREAM.rawValue)
      case .datagrams: Int32(SOCK_DGRAM.rawValue)
      case .packets: Int32(SOCK_SEQPACKET.rawValue)
      }
    }
  }

  /// A protocol of the network.
  public enum NetworkProtocol: Sendable {
    /// Bytes over a connection that sends each message at once.
    case tcp
    /// Datagrams.
    case udp
  }

  /// One end.
  public let near: FileDescriptor
  /// The other end, which behaves alike.
  public let far: FileDescriptor

  /// Opens a connected pair of Unix sockets that no program started later inherits by accident.
  /// - Throws: `PlatformError.call` when there are too many open files.
  public init(_ carriage: Carriage = .stream) throws(PlatformError) {
    var ends: [Int32] = [-1, -1]
    let type = carriage.type | Int32(SOCK_CLOEXEC.rawValue)
    try SystemCall.check("socketpair") { socketpair(AF_UNIX, type, 0, &ends) }
    near = FileDescriptor(rawValue: ends[0])
    far = FileDescriptor(rawValue: ends[1])
  }

  /// Opens a pair of sockets connected over the loopback network of this machine.
  /// - Throws: `PlatformError.call` when there are too many open files or no such network.
  public init(loopback networkProtocol: NetworkProtocol) throws(PlatformError) {
    var ends: [Int32] = [-1, -1]
    try SystemCall.check("socket") { clinux_loopback_pair(networkProtocol == .tcp, &ends) }
    near = FileDescriptor(rawValue: ends[0])
    far = FileDescriptor(rawValue: ends[1])
  }
}

extension FileDescriptor {
  /// Sends a few bytes through a socket without waiting, and without a signal when the peer has gone.
  /// - Throws: `PlatformError.call` when the peer has gone or does not read.
  public func send(_ bytes: [UInt8]) throws(PlatformError) {
    let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
    try SystemCall.check("send") { Glibc.send(rawValue, bytes, bytes.count, flags) }
  }
}
