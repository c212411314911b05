public import Apparatus
public import Platform

/// Messages one way over a channel as fast as they go, every one of them checked.
public struct MessageStream: Equatable, Sendable {
  /// The messages that are timed.
  public let messages: Int

  /// So many messages that a slice takes some milliseconds, whatever the size of a message.
  public init(byteCount: Int) {
    messages = max(1, min(1_000, (3 << 20) / (2_000 + byteCount)))
  }

  /// Measures in a fresh child.
  /// - Returns: the nanoseconds from the first send to the last receipt, for one message.
  /// - Throws: as `Dialogue.run`; `PlatformError.unsupported` for a channel that is no queue.
  public func measure(_ dialogue: Dialogue) throws(PlatformError) -> Double {
    if !dialogue.via.isQueue {
      throw .unsupported(dialogue.via.rawValue, .holdsOneMessage)
    }
    let times = try dialogue.run(results: 2) { end, times throws(PlatformError) in
      try send(over: end, byteCount: dialogue.byteCount, times)
    } far: { end, times throws(PlatformError) in
      try receive(over: end, byteCount: dialogue.byteCount, times)
    }
    return (times[1] - times[0]) / Double(messages)
  }

  private var warmUp: Int { max(1, messages / 20) }
  /// One more message follows the last timed one: comparing every word takes longer than a transfer.
  private var total: Int { warmUp + messages + 1 }

  private func send(
    over end: some ChannelEnd, byteCount: Int, _ times: UnsafeMutableBufferPointer<Double>
  ) throws(PlatformError) {
    let buffers = try end.buffers(byteCount: byteCount, count: end.messagesInFlight + 1)
    let notices = MessageBuffers(byteCount: min(8, byteCount), count: 1)
    defer { withExtendedLifetime((buffers, notices)) {} }
    let notice = notices.buffer(0)
    let window = end.window
    for number in 0..<total {
      // The receiver has seen all of the warm-up before the clock starts.
      if number == warmUp {
        try end.receive(notice)
        times[0] = Double(MonotonicClock.now())
      } else if let window, number > 0, number % window == 0 {
        try end.receive(notice)
      }
      let message = buffers.buffer(number)
      MessageStamp.write(UInt64(number), into: message, depth(number))
      try end.send(UnsafeRawBufferPointer(message))
    }
    // The memory of the last messages must stay until they have been read.
    try end.receive(notice)
  }

  private func receive(
    over end: some ChannelEnd, byteCount: Int, _ times: UnsafeMutableBufferPointer<Double>
  ) throws(PlatformError) {
    let messages = try end.buffers(byteCount: byteCount, count: 1)
    let notices = MessageBuffers(byteCount: min(8, byteCount), count: 1)
    defer { withExtendedLifetime((messages, notices)) {} }
    let message = messages.buffer(0)
    let notice = UnsafeRawBufferPointer(notices.buffer(0))
    let window = end.window
    for number in 0..<total {
      if number == warmUp {
        try end.send(notice)
      } else if let window, number > 0, number % window == 0 {
        try end.send(notice)
      }
      try end.receive(message)
      try MessageStamp.check(UInt64(number), in: message, depth(number))
      if number == total - 2 { times[1] = Double(MonotonicClock.now()) }
    }
    try end.send(notice)
  }

  /// The first and the last messages are compared word by word, the timed ones page by page.
  private func depth(_ number: Int) -> MessageStamp.Depth {
    number == 0 || number == total - 1 ? .everyWord : .everyPage
  }
}
