internal import CLinux

extension FileDescriptor {
  /// Hands a copy of a descriptor to whoever holds the other end of this socket.
  /// - Throws: `PlatformError.call` when the peer has gone.
  public func sendDescriptor(_ descriptor: FileDescriptor) throws(PlatformError) {
    try SystemCall.check("sendmsg") { clinux_descriptor_send(rawValue, descriptor.rawValue) }
  }

  /// Takes a descriptor that was handed over through this socket; the caller closes it.
  /// - Throws: `PlatformError.call` when nothing was handed over.
  public func receiveDescriptor() throws(PlatformError) -> FileDescriptor {
    FileDescriptor(
      rawValue: try SystemCall.check("recvmsg") { clinux_descriptor_receive(rawValue) })
  }
}
