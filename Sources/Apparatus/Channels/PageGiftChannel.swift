internal import CLinux
internal import Glibc
internal import Platform

/// Two pipes into which the near end gives its pages instead of copies of them.
///
/// The pipe refers to the sender's memory until the receiver has read it, so the sender may write
/// there again only when enough later messages have pushed the earlier ones out.
enum PageGiftChannel {
  /// The fewest bytes worth giving: what is given is whole pages.
  static let smallest = 4096

  static func open(byteCount: Int) throws(PlatformError) -> Channel {
    let channel = try PipeChannel.open()
    guard let near = channel.near as? StreamEnd else { return channel }
    let pipe = try Pipe.capacity(of: near.writing)
    let inFlight = (pipe + byteCount - 1) / byteCount
    return Channel(near: PageGiftEnd(stream: near, messagesInFlight: inFlight), far: channel.far)
  }
}

/// The end that gives pages; what comes back to it is copied.
struct PageGiftEnd: ChannelEnd {
  let stream: StreamEnd
  let messagesInFlight: Int

  var descriptors: [FileDescriptor] { stream.descriptors }

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    var done = 0
    while done < message.count, let address = message.baseAddress?.advanced(by: done) {
      done += Int(
        try SystemCall.check("vmsplice") {
          clinux_give_pages(stream.writing.rawValue, address, message.count - done)
        })
    }
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    try stream.receive(message)
  }
}
