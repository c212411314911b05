internal import Apparatus
internal import Glibc
internal import Platform

/// The lines from many reporters to one collector, and how the collector listens to them.
///
/// A report is eight bytes: the reporter in the upper half, the number of the report in the lower.
struct FanInLines: Sendable {
  static let reportByteCount = 8
  private static let room = 512

  let method: FanInMethod
  private let pipes: [Pipe]
  private let socket: SocketPair?

  /// Opens what the method needs.
  /// - Throws: `PlatformError.call` with EMFILE when the limit of descriptors is reached.
  init(method: FanInMethod, reporters: Int) throws(PlatformError) {
    self.method = method
    if method == .sharedSocket {
      socket = try SocketPair(.datagrams)
      pipes = []
      return
    }
    socket = nil
    var opened: [Pipe] = []
    for _ in 0..<(method.takesPipeEach ? reporters : 1) {
      do { opened.append(try Pipe()) } catch {
        for pipe in opened { pipe.close() }
        throw error
      }
    }
    pipes = opened
  }

  private init(method: FanInMethod, of other: FanInLines) {
    self.method = method
    pipes = other.pipes
    socket = other.socket
  }

  /// The same lines, listened to in another way or once more; nothing closes them but the end of the process.
  func used(by method: FanInMethod) -> FanInLines { FanInLines(method: method, of: self) }

  /// The bytes that the last pipe holds; nil where there is none.
  var capacity: Int? { pipes.last.flatMap { try? Pipe.capacity(of: $0.writing) } }

  /// Writes one report.
  func report(_ report: UInt64, from reporter: Int) throws(PlatformError) {
    var report = report
    let end = socket?.far.rawValue ?? pipes[pipes.count == 1 ? 0 : reporter].writing.rawValue
    try SystemCall.check("write") { write(end, &report, FanInLines.reportByteCount) }
  }

  /// Reads until so many reports have come, and hands each of them on.
  func collect(
    _ count: Int, _ take: (UInt64) throws(PlatformError) -> Void
  ) throws(PlatformError) {
    switch method {
    case .pipesPoll: try collectByPoll(count, take)
    case .pipesEpoll: try collectByEpoll(count, take)
    case .sharedPipe, .sharedSocket: try collectFromOne(count, take)
    }
  }

  private func collectFromOne(
    _ count: Int, _ take: (UInt64) throws(PlatformError) -> Void
  ) throws(PlatformError) {
    let end = socket?.near.rawValue ?? pipes[0].reading.rawValue
    var buffer = [UInt64](repeating: 0, count: FanInLines.room)
    var done = 0
    while done < count { done += try read(end, &buffer, take) }
  }

  private func collectByPoll(
    _ count: Int, _ take: (UInt64) throws(PlatformError) -> Void
  ) throws(PlatformError) {
    var requests = pipes.map { pollfd(fd: $0.reading.rawValue, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt64](repeating: 0, count: FanInLines.room)
    var done = 0
    while done < count {
      try SystemCall.check("poll") { poll(&requests, nfds_t(requests.count), -1) }
      for request in requests where request.revents != 0 {
        done += try read(request.fd, &buffer, take)
      }
    }
  }

  private func collectByEpoll(
    _ wanted: Int, _ take: (UInt64) throws(PlatformError) -> Void
  ) throws(PlatformError) {
    let list = try EventPoll()
    defer { list.descriptor.close() }
    for (number, pipe) in pipes.enumerated() { try list.add(pipe.reading, as: number) }
    var ready = [UInt32](repeating: 0, count: 256)
    var buffer = [UInt64](repeating: 0, count: FanInLines.room)
    var done = 0
    while done < wanted {
      let count = try list.wait(into: &ready)
      for number in ready.prefix(count) {
        done += try read(pipes[Int(number)].reading.rawValue, &buffer, take)
      }
    }
  }

  /// One read, which may bring several reports; returns how many.
  private func read(
    _ end: Int32, _ buffer: inout [UInt64], _ take: (UInt64) throws(PlatformError) -> Void
  ) throws(PlatformError) -> Int {
    let bytes = try SystemCall.check("read") {
      Glibc.read(end, &buffer, buffer.count * FanInLines.reportByteCount)
    }
    guard bytes > 0, bytes % FanInLines.reportByteCount == 0 else { throw MessageStamp.fault }
    let count = bytes / FanInLines.reportByteCount
    for report in buffer.prefix(count) { try take(report) }
    return count
  }
}
