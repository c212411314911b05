import Apparatus
import Experiments
import Glibc
import Platform

/// What must be gone after many runs, and after one that was killed at any moment.
enum LeakScenarios {
  /// A thousand short dialogues, every channel in turn, by processes and by threads.
  static func thousandDialogues() -> Scenario.Facts {
    Scenario.facts {
      // The first ones fill what is kept for good, such as the pools of the allocator.
      for number in 0..<2 * ChannelKind.allCases.count { try talk(number) }
      MessageQueues.removeLeftovers()
      let descriptors = Folder.names(in: "/proc/self/fd").count
      let mappings = try mappingCount()
      for number in 0..<1_000 { try talk(number) }
      let noChild = waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD
      return [
        ("descriptors", "\(Folder.names(in: "/proc/self/fd").count - descriptors)"),
        // The allocator may map more now and then, but not for each dialogue.
        ("more mappings", "\(try mappingCount() > mappings + 20)"),
        ("children", "\(!noChild)"), ("queues", "\(MessageQueues.removeLeftovers())"),
      ]
    }
  }

  private static func mappingCount() throws -> Int {
    let file = try FileDescriptor.open("/proc/self/maps")
    defer { file.close() }
    return try file.readAll().count { $0 == UInt8(ascii: "\n") }
  }

  private static func talk(_ number: Int) throws(PlatformError) {
    let kinds = ChannelKind.allCases
    let via = kinds[number % kinds.count]
    let workers: WorkerKind = via.isWithinProcess || number % 3 == 0 ? .thread : .process
    let size = via == .signal || via == .eventCounter ? 4 : 4096
    let dialogue = Dialogue(via: via, workers: workers, placement: .free, byteCount: size)
    _ = try dialogue.run(results: 0) { end, _ throws(PlatformError) in
      let message = MessageMemory(size)
      MessageStamp.write(1, into: message.bytes, .everyPage)
      try end.send(UnsafeRawBufferPointer(message.bytes))
    } far: { end, _ throws(PlatformError) in
      let message = MessageMemory(size)
      try end.receive(message.bytes)
      try MessageStamp.check(1, in: message.bytes, .everyPage)
    }
  }

  /// Memory of one message, which is not freed: the worker that uses it ends soon.
  private struct MessageMemory {
    let bytes: UnsafeMutableRawBufferPointer
    init(_ byteCount: Int) {
      bytes = .allocate(byteCount: byteCount, alignment: MemoryPage.byteCount)
    }
  }

  /// Processes that open queues in the machine's own list and are killed in the midst of it, then
  /// the dialogues of the lab, whose processes are killed likewise.
  static func killedAtAnyMoment() -> Scenario.Facts {
    Scenario.facts {
      MessageQueues.removeLeftovers()
      for _ in 0..<40 {
        try killSoon { () throws(PlatformError) in
          try ChannelKind.posixQueue.open(byteCount: 4).close()
          _ = try ChannelKind.systemVQueue.open(byteCount: 4)
        }
      }
      let left = MessageQueues.removeLeftovers()
      for via in [ChannelKind.posixQueue, .systemVQueue] {
        for _ in 0..<40 {
          try killSoon { () throws(PlatformError) in
            let dialogue = Dialogue(via: via, workers: .process, placement: .free, byteCount: 4)
            _ = try RoundTrips(over: dialogue, singles: 0).measure()
          }
        }
      }
      MessageQueues.removeLeftovers()
      return [("left", "\(left > 0)"), ("then", "\(MessageQueues.removeLeftovers())")]
    }
  }

  /// Runs the body again and again in a process that is killed, its children with it, after up to
  /// twenty milliseconds.
  private static func killSoon(
    _ body: @escaping () throws(PlatformError) -> Void
  ) throws(PlatformError) {
    let child = try ForkedProcess.start(ownGroup: true) {
      while true {
        do throws(PlatformError) { try body() } catch { return 1 }
      }
    }
    Nap.sleep(nanoseconds: Int.random(in: 100_000..<20_000_000))
    kill(-child.processIdentifier, SIGKILL)
    _ = try child.wait()
  }
}
