internal import Glibc
public import Platform

/// Two pipes between a caller and its partner, one for each direction, and loops over them.
///
/// The caller makes them before the partner exists. Two processes keep only their own ends by
/// `becomeCaller` and `becomePartner`, so that the death of one ends the waiting of the other; two
/// threads share the descriptors and call neither. Nothing closes the rest: the pipes live in a
/// short-lived child.
public struct PipePingPong: Sendable {
  let toPartner: Pipe
  let toCaller: Pipe

  /// Opens both pipes.
  /// - Throws: `PlatformError.call` when there are too many open files.
  public init() throws(PlatformError) {
    toPartner = try Pipe()
    toCaller = try Pipe()
  }

  /// Closes the ends that only the partner uses, in the process of the caller.
  public func becomeCaller() {
    toPartner.reading.close()
    toCaller.writing.close()
  }

  /// Closes the ends that only the caller uses, in the process of the partner.
  public func becomePartner() {
    toPartner.writing.close()
    toCaller.reading.close()
  }

  /// Sends a message to the partner and waits for one of the same length, again and again.
  /// - Parameters:
  ///   - byteCount: the bytes of a message; at most a page, so that no write waits for space.
  ///   - trips: the number of round trips.
  /// - Returns: the nanoseconds of all round trips.
  /// - Throws: `PlatformError.call` with EPIPE when the partner has ended.
  public func ping(byteCount: Int, trips: Int) throws(PlatformError) -> Int {
    let message = PipeMessage(byteCount: byteCount)
    let start = MonotonicClock.now()
    for _ in 0..<trips {
      try message.write(to: toPartner.writing)
      try message.read(from: toCaller.reading)
    }
    return MonotonicClock.now() - start
  }

  /// The partner's side of `ping`: waits for each message and sends it back.
  /// - Throws: `PlatformError.call` with EPIPE when the caller has ended.
  public func echo(byteCount: Int, trips: Int) throws(PlatformError) {
    let message = PipeMessage(byteCount: byteCount)
    for _ in 0..<trips {
      try message.read(from: toPartner.reading)
      try message.write(to: toCaller.writing)
    }
  }

  /// The partner's side of `ping` with one byte and work to do: answers each message after a job.
  /// - Throws: `PlatformError.call` with EPIPE when the caller has ended; what the job throws.
  public func serve(_ job: () throws(PlatformError) -> Void) throws(PlatformError) -> Never {
    let message = PipeMessage(byteCount: 1)
    while true {
      try message.read(from: toPartner.reading)
      try job()
      try message.write(to: toCaller.writing)
    }
  }

  /// Closes the ends that `becomeCaller` has left open.
  public func closeCallersEnds() {
    toPartner.writing.close()
    toCaller.reading.close()
  }

  /// Writes a message into a pipe and reads it back alone: two system calls and no switch.
  /// - Parameters:
  ///   - byteCount: the bytes of a message; at most a page, so that no write waits for space.
  ///   - turns: how often.
  /// - Returns: the nanoseconds of all turns.
  /// - Throws: `PlatformError.call` when the pipe fails.
  public func writeAndRead(byteCount: Int, turns: Int) throws(PlatformError) -> Int {
    let message = PipeMessage(byteCount: byteCount)
    let start = MonotonicClock.now()
    for _ in 0..<turns {
      try message.write(to: toPartner.writing)
      try message.read(from: toPartner.reading)
    }
    return MonotonicClock.now() - start
  }
}

/// A buffer made once, so that a loop of messages does nothing but its system calls.
final class PipeMessage {
  private let bytes: UnsafeMutableRawBufferPointer

  init(byteCount: Int) {
    bytes = .allocate(byteCount: byteCount, alignment: 16)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit { bytes.deallocate() }

  @inline(__always)
  func write(to end: FileDescriptor) throws(PlatformError) {
    let count = Glibc.write(end.rawValue, bytes.baseAddress, bytes.count)
    // Only what is not the ordinary case is worth a call.
    if count != bytes.count { try finishWriting(to: end, from: max(0, count)) }
  }

  @inline(__always)
  func read(from end: FileDescriptor) throws(PlatformError) {
    let count = Glibc.read(end.rawValue, bytes.baseAddress, bytes.count)
    if count != bytes.count { try finishReading(from: end, got: count) }
  }

  private func finishWriting(to end: FileDescriptor, from start: Int) throws(PlatformError) {
    var done = start
    while done < bytes.count {
      done += try SystemCall.check("write") {
        Glibc.write(end.rawValue, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
    }
  }

  private func finishReading(from end: FileDescriptor, got first: Int) throws(PlatformError) {
    var done = max(0, first)
    var ended = first == 0
    while !ended && done < bytes.count {
      let count = try SystemCall.check("read") {
        Glibc.read(end.rawValue, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      ended = count == 0
      done += count
    }
    // Nobody holds the other end any more.
    if ended { throw .call("read", errno: EPIPE) }
  }
}
