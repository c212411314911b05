internal import Glibc
internal import Platform

/// The end of a channel that carries bytes and knows no messages: pipes and stream sockets.
struct StreamEnd: ChannelEnd {
  let reading: FileDescriptor
  let writing: FileDescriptor

  var descriptors: [FileDescriptor] { reading == writing ? [reading] : [reading, writing] }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    let count = write(writing.rawValue, message.baseAddress, message.count)
    // Only what is not the ordinary case is worth a call.
    if count != message.count { try finishSending(message, from: max(0, count), first: count) }
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    let count = read(reading.rawValue, message.baseAddress, message.count)
    if count != message.count { try finishReceiving(message, first: count) }
  }

  private func finishSending(
    _ message: UnsafeRawBufferPointer, from start: Int, first: Int
  ) throws(PlatformError) {
    if first < 0, errno != EINTR { throw .call("write", errno: errno) }
    var done = start
    while done < message.count {
      done += try SystemCall.check("write") {
        write(writing.rawValue, message.baseAddress?.advanced(by: done), message.count - done)
      }
    }
  }

  private func finishReceiving(
    _ message: UnsafeMutableRawBufferPointer, first: Int
  ) throws(PlatformError) {
    if first < 0, errno != EINTR { throw .call("read", errno: errno) }
    var done = max(0, first)
    var ended = first == 0
    while !ended && done < message.count {
      let count = try SystemCall.check("read") {
        read(reading.rawValue, message.baseAddress?.advanced(by: done), message.count - done)
      }
      ended = count == 0
      done += count
    }
    // Nobody holds the other end any more.
    if ended { throw .call("read", errno: EPIPE) }
  }
}
