/// Two rings in memory, one for each direction: no kernel while nobody has to wait.
enum SharedRingChannel {
  /// Opens rings in memory that forked processes share.
  static func open(byteCount: Int, spinning: Bool) throws(PlatformError) -> Channel {
    try channel(byteCount: byteCount, waiting: spinning ? .spinning : .sleeping(shared: true)) {
      byteCount throws(PlatformError) in
      let memory = try SharedMemory(byteCount: byteCount)
      return (memory.base, memory)
    }
  }

  /// Opens rings in the memory of one process, for its threads, which spin.
  static func openWithinProcess(byteCount: Int) throws(PlatformError) -> Channel {
    try channel(byteCount: byteCount, waiting: .spinning) { byteCount throws(PlatformError) in
      let memory = ProcessMemoryBlock(byteCount: byteCount)
      return (memory.base, memory)
    }
  }

  private static func channel(
    byteCount: Int, waiting: MessageRing.Waiting,
    memory: (Int) throws(PlatformError) -> (UnsafeMutableRawPointer, AnyObject)
  ) throws(PlatformError) -> Channel {
    let forth = try MessageRing(byteCount: byteCount, waiting: waiting, memory: memory)
    let back = try MessageRing(byteCount: byteCount, waiting: waiting, memory: memory)
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
