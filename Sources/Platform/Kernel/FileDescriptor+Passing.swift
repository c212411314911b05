internal import CLinux

extension FileDescriptor {
  /// Hands a copy of a descriptor to whoever holds the other end of this socket.
  func sendDescriptor(_ descriptor: FileDescriptor) throws(PlatformError) {
    try SystemCall.check("sendmsg") { clinux_descriptor_send(rawValue, descriptor.rawValue) }
  }

  /// Takes a descriptor that was handed over through this socket; the caller closes it.
  func receiveDescriptor() throws(PlatformError) -> FileDescriptor {
    FileDescriptor(
      rawValue: try SystemCall.check("recvmsg") { clinux_descriptor_receive(rawValue) })
  }
}
