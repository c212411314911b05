internal import Glibc

/// A two-way channel between two processes; each end notices when the other one has gone.
public struct SocketPair: Sendable {
  /// One end.
  public let near: FileDescriptor
  /// The other end, which behaves alike.
  public let far: FileDescriptor

  /// Opens a connected pair of stream sockets that no program started later inherits by accident.
  /// - Throws: `PlatformError.call` when there are too many open files.
  public init() throws(PlatformError) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try SystemCall.check("socketpair") { socketpair(AF_UNIX, kind, 0, &ends) }
    near = FileDescriptor(rawValue: ends[0])
    far = FileDescriptor(rawValue: ends[1])
  }

  /// Closes both ends.
  public func close() {
    near.close()
    far.close()
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
