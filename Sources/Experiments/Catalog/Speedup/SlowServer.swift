internal import Apparatus
internal import Glibc
internal import Platform

/// A server in a process of its own that answers each request after a fixed delay.
///
/// It has a thread for every connection, so requests of different clients wait side by side.
struct SlowServer {
  /// The clients' ends of the connections.
  let connections: [FileDescriptor]
  private let process: ForkedProcess

  /// Starts the server; the caller must have one thread only.
  /// - Parameters:
  ///   - clients: how many connections there are.
  ///   - delay: nanoseconds from a request to its answer.
  /// - Returns: the running server.
  /// - Throws: as `ForkedProcess.start`; `PlatformError.call` when there are too many open files.
  static func start(clients: Int, delay: Int) throws(PlatformError) -> SlowServer {
    var pairs: [SocketPair] = []
    for _ in 0..<clients { pairs.append(try SocketPair(loopback: .tcp)) }
    let near = pairs.map(\.near)
    let far = pairs.map(\.far)
    let process = try ForkedProcess.start {
      for connection in near { connection.close() }
      let team = Team(kind: .thread, count: clients, gated: false, stackByteCount: 256 << 10)
      let reports = try? team.run { member in serve(far[member.index], delay: delay) }
      return reports == nil ? 1 : 0
    }
    for connection in far { connection.close() }
    return SlowServer(connections: near, process: process)
  }

  /// Ends the connections and with them the server.
  func stop() throws(PlatformError) {
    for connection in connections { connection.close() }
    _ = try process.wait()
  }

  private static func serve(_ connection: FileDescriptor, delay: Int) {
    while let request = try? connection.read(atMost: 1), !request.isEmpty {
      Nap.sleep(nanoseconds: delay)
      guard (try? connection.send(request)) != nil else { return }
    }
  }
}
