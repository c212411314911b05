import Apparatus
import Experiments
import Glibc
import Platform

/// What channels promise: every message arrives whole, once and in order, and nothing remains.
enum ChannelScenarios {
  /// Round trips over one channel for several sizes; the sizes that failed, with the reason.
  static func roundTrips(_ workers: WorkerKind, _ placement: Placement) -> Scenario.Facts {
    facts(workers, placement, flow: .turns, sizes: [1, 4, 7, 4096, 100_000]) {
      dialogue throws(PlatformError) in
      let times = try RoundTrips(over: dialogue).measure()
      return times.single.allSatisfy { $0 > 0 } && times.batchMeans.allSatisfy { $0 > 0 }
    }
  }

  /// Messages one way over each channel for several sizes.
  static func streams(_ workers: WorkerKind, _ placement: Placement) -> Scenario.Facts {
    facts(workers, placement, flow: .stream, sizes: [1, 64, 8192, 300_000]) {
      dialogue throws(PlatformError) in
      try MessageStream(byteCount: dialogue.byteCount).measure(dialogue) > 0
    }
  }

  /// Damaged, repeated and lost messages must not pass for good ones.
  static func faults() -> Scenario.Facts {
    let faults: [(String, ChannelKind, UInt64, Int)] = [
      ("repeated", .pipe, 1, -1), ("lost", .unixPacket, 3, -1), ("damaged", .sharedSleeping, 2, 5),
      ("damaged-within", .unixStream, 2, 1000),
    ]
    return faults.map { name, via, sequence, place in
      let dialogue = Dialogue(via: via, workers: .process, placement: .free, byteCount: 2000)
      do throws(PlatformError) {
        _ = try dialogue.run(results: 0) { end, _ throws(PlatformError) in
          try talk(end, sequence: sequence, damageAt: place)
        } far: { end, _ throws(PlatformError) in
          try listen(end)
        }
        return (name, "unnoticed")
      } catch {
        return (name, error == .call("message", errno: EBADMSG) ? "noticed" : "\(error)")
      }
    }
  }

  /// Sends message 1, then one of the sequence given, with one byte flipped where one is named.
  private static func talk(
    _ end: any ChannelEnd, sequence: UInt64, damageAt place: Int
  ) throws(PlatformError) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 2000, alignment: 8)
    defer { memory.deallocate() }
    MessageStamp.write(1, into: memory, .everyWord)
    try end.send(UnsafeRawBufferPointer(memory))
    MessageStamp.write(sequence, into: memory, .everyWord)
    if place >= 0 { memory[place] ^= 1 }
    try end.send(UnsafeRawBufferPointer(memory))
    // The one who finds the fault ends everybody.
    try end.receive(memory)
  }

  private static func listen(_ end: any ChannelEnd) throws(PlatformError) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 2000, alignment: 8)
    defer { memory.deallocate() }
    for sequence in [1, 2] as [UInt64] {
      try end.receive(memory)
      try MessageStamp.check(sequence, in: memory, .everyWord)
    }
    try end.send(UnsafeRawBufferPointer(memory))
  }

  /// Descriptors and queues before and after many dialogues, one of them killed in the middle.
  static func leftovers() -> Scenario.Facts {
    Scenario.facts {
      let before = Folder.names(in: "/proc/self/fd").count
      for via in ChannelKind.allCases where !via.isWithinProcess {
        let dialogue = Dialogue(via: via, workers: .process, placement: .free, byteCount: 4)
        _ = try? RoundTrips(over: dialogue).measure()
        _ = try? dialogue.run(results: 0) { _, _ in
          kill(getpid(), SIGKILL)
        } far: { _, _ in
        }
      }
      let after = Folder.names(in: "/proc/self/fd").count
      return [("descriptors", "\(after - before)"), ("queues", "\(ownQueues())")]
    }
  }

  /// System V queues whose keys are the lab's and whose process is no more.
  private static func ownQueues() -> Int {
    guard let file = try? FileDescriptor.open("/proc/sysvipc/msg") else { return 0 }
    defer { file.close() }
    let text = String(decoding: (try? file.readAll()) ?? [], as: UTF8.self)
    return text.split(separator: "\n").dropFirst().count { line in
      guard let key = line.split(separator: " ").first.flatMap({ Int32($0) }), key >> 24 == 0x4C
      else { return false }
      return kill(key & 0xFF_FFFF, 0) != 0
    }
  }

  /// A queue that a process without queues of its own left behind when it was killed.
  static func leftoverQueue() -> Scenario.Facts {
    Scenario.facts {
      let child = try ForkedProcess.start {
        do throws(PlatformError) { _ = try ChannelKind.systemVQueue.open(byteCount: 4) } catch {
          return 1
        }
        kill(getpid(), SIGKILL)
        return 0
      }
      _ = try child.wait()
      let left = ownQueues()
      MessageQueues.removeLeftovers()
      return [("left", "\(left > 0)"), ("then", "\(ownQueues())")]
    }
  }

  private static func facts(
    _ workers: WorkerKind, _ placement: Placement, flow: MessageFlow, sizes: [Int],
    _ body: (Dialogue) throws(PlatformError) -> Bool
  ) -> Scenario.Facts {
    ChannelKind.allCases.map { via in
      let failures = sizes.compactMap { size -> String? in
        let dialogue = Dialogue(
          via: via, workers: workers, placement: placement, byteCount: size, flow: flow)
        do throws(PlatformError) {
          return try body(dialogue) ? nil : "\(size): no time"
        } catch {
          if case .unsupported(_, let obstacle) = error { return "\(size): \(obstacle.text)" }
          if case .call(_, let code) = error, code == EINVAL || code == EMSGSIZE {
            return "\(size): too large"
          }
          return "\(size): \(error)"
        }
      }
      return (via.rawValue, failures.joined(separator: "; "))
    }
  }
}
