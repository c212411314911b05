internal import Platform

/// One box in memory for both directions: workers who take turns need no second one.
enum MailboxChannel {
  /// Opens a box for messages of at most the size given.
  static func open(byteCount: Int, reach: ChannelMemory.Reach) throws(PlatformError) -> Channel {
    let box = Mailbox(
      in: try ChannelMemory(byteCount: Mailbox.headByteCount + byteCount, reach: reach))
    return Channel(
      near: MailboxEnd(box: box, isAnswering: false), far: MailboxEnd(box: box, isAnswering: true))
  }
}

/// What one of the two who share a box sees of it.
struct MailboxEnd: ChannelEnd {
  let box: Mailbox
  let isAnswering: Bool

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    try box.fill(message, answering: isAnswering)
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    box.empty(into: message, answering: isAnswering)
  }
}
