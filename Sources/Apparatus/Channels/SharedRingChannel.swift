internal import Platform

/// Two rings in memory, one for each direction: no kernel while nobody has to wait.
enum SharedRingChannel {
  /// Opens rings for messages of at most the size given.
  static func open(
    byteCount: Int, waiting: MessageRing.Waiting, reach: ChannelMemory.Reach
  ) throws(PlatformError) -> Channel {
    let forth = try MessageRing(byteCount: byteCount, waiting: waiting, reach: reach)
    let back = try MessageRing(byteCount: byteCount, waiting: waiting, reach: reach)
    return Channel(
      near: RingEnd(sending: forth, receiving: back),
      far: RingEnd(sending: back, receiving: forth))
  }
}

/// One end of a pair of rings.
struct RingEnd: ChannelEnd {
  let sending: MessageRing
  let receiving: MessageRing

  func send(_ message: UnsafeRawBufferPointer) throws(PlatformError) {
    try sending.send(message)
  }

  func receive(_ message: UnsafeMutableRawBufferPointer) throws(PlatformError) {
    try receiving.receive(message)
  }
}
