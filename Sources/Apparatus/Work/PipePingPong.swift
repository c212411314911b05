public import Platform

/// Two pipes between a caller and its partner, one for each direction, and loops over them.
///
/// The caller makes them before the partner exists. Two processes close each other's ends, so that
/// the death of one ends the waiting of the other; two threads share the descriptors and close
/// none. Nothing closes the rest: the pipes live in a short-lived child.
public struct PipePingPong: Sendable {
  private let toPartner: Pipe
  private let toCaller: Pipe

  /// Opens both pipes.
  /// - Throws: `PlatformError.call` when there are too many open files.
  public init() throws(PlatformError) {
    toPartner = try Pipe()
    toCaller = try Pipe()
  }

  private var caller: StreamEnd {
    StreamEnd(reading: toCaller.reading, writing: toPartner.writing)
  }
  private var partner: StreamEnd {
    StreamEnd(reading: toPartner.reading, writing: toCaller.writing)
  }
  /// Both ends of one pipe, for who writes and reads alone.
  private var loop: StreamEnd {
    StreamEnd(reading: toPartner.reading, writing: toPartner.writing)
  }

  /// Closes the ends that only the caller uses.
  public func closeCallersEnds() { caller.descriptors.forEach { $0.close() } }

  /// Closes the ends that only the partner uses.
  public func closePartnersEnds() { partner.descriptors.forEach { $0.close() } }

  /// Sends a message to the partner and waits for one of the same length, again and again.
  /// - Parameters:
  ///   - byteCount: the bytes of a message; at most a page, so that no write waits for space.
  ///   - trips: the number of round trips.
  /// - Returns: the nanoseconds of all round trips.
  /// - Throws: `PlatformError.call` with EPIPE when the partner has ended.
  public func ping(byteCount: Int, trips: Int) throws(PlatformError) -> Int {
    try withMessage(byteCount) { message throws(PlatformError) in
      let start = MonotonicClock.now()
      for _ in 0..<trips {
        try caller.send(UnsafeRawBufferPointer(message))
        try caller.receive(message)
      }
      return MonotonicClock.now() - start
    }
  }

  /// The partner's side of `ping`: waits for each message and sends it back.
  /// - Throws: `PlatformError.call` with EPIPE when the caller has ended.
  public func echo(byteCount: Int, trips: Int) throws(PlatformError) {
    try withMessage(byteCount) { message throws(PlatformError) in
      for _ in 0..<trips {
        try partner.receive(message)
        try partner.send(UnsafeRawBufferPointer(message))
      }
    }
  }

  /// The partner's side of `ping` with one byte and work to do: answers each message after a job.
  /// - Throws: `PlatformError.call` with EPIPE when the caller has ended; what the job throws.
  public func serve(_ job: () throws(PlatformError) -> Void) throws(PlatformError) -> Never {
    try withMessage(1) { message throws(PlatformError) in
      while true {
        try partner.receive(message)
        try job()
        try partner.send(UnsafeRawBufferPointer(message))
      }
    }
  }

  /// Writes a message into a pipe and reads it back alone: two system calls and no switch.
  /// - Parameters:
  ///   - byteCount: the bytes of a message; at most a page, so that no write waits for space.
  ///   - turns: how often.
  /// - Returns: the nanoseconds of all turns.
  /// - Throws: `PlatformError.call` when the pipe fails.
  public func writeAndRead(byteCount: Int, turns: Int) throws(PlatformError) -> Int {
    try withMessage(byteCount) { message throws(PlatformError) in
      let start = MonotonicClock.now()
      for _ in 0..<turns {
        try loop.send(UnsafeRawBufferPointer(message))
        try loop.receive(message)
      }
      return MonotonicClock.now() - start
    }
  }

  /// Hands out a buffer made once, so that a loop does nothing but its system calls.
  private func withMessage<Result>(
    _ byteCount: Int,
    _ body: (UnsafeMutableRawBufferPointer) throws(PlatformError) -> Result
  ) throws(PlatformError) -> Result {
    let message = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 16)
    defer { message.deallocate() }
    message.initializeMemory(as: UInt8.self, repeating: 0)
    return try body(message)
  }
}
