internal import Glibc
internal import Platform

/// The end of a channel whose kernel object keeps messages apart: datagrams and packets.
struct PacketEnd: ChannelEnd {
  let socket: FileDescriptor
  let window: Int?

  var descriptors: [FileDescriptor] { [socket] }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    let count = try SystemCall.check("send") {
      Glibc.send(socket.rawValue, message.baseAddress, message.count, Int32(MSG_NOSIGNAL))
    }
    if count != message.count { throw .call("send", errno: EMSGSIZE) }
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    let count = try SystemCall.check("recv") {
      recv(socket.rawValue, message.baseAddress, message.count, 0)
    }
    // A packet socket whose peer has gone returns an empty message, which nobody sends here.
    if count == 0 { throw .call("recv", errno: EPIPE) }
    if count != message.count { throw .call("recv", errno: EBADMSG) }
  }
}
