internal import Apparatus
internal import Platform

/// One signal, sent to a thread, a process or a group, and what came of it.
struct SignalSlice {
  let target: SignalTarget
  let processes: Int
  let threads: Int

  /// The longest wait for something to happen, in nanoseconds.
  private static let patience = 300_000_000
  /// How long the others are watched after it happened, at least, in nanoseconds.
  private static let margin = 4_000_000

  /// Sends a signal that ends whoever has not decided otherwise.
  /// - Returns: how many threads ended; nil where not all of them were there in time.
  func endedThreads() throws(PlatformError) -> Int? {
    try withFamily(.computing) { family, children throws(PlatformError) in
      try send(.terminate, to: children, family)
      wait { children.contains(where: \.hasEnded) }
      Nap.sleep(nanoseconds: Self.margin)
      // Where the signal went to a group, the last process may take a moment longer.
      if target == .group { wait { children.allSatisfy(\.hasEnded) } }
      let before = family.signsOfLife
      let running = children.indices.filter { !children[$0].hasEnded }
        .flatMap { $0 * threads..<($0 + 1) * threads }
      wait { running.allSatisfy { family.signsOfLife[$0] > before[$0] } }
      let now = family.signsOfLife
      return processes * threads - running.count { now[$0] > before[$0] }
    }
  }

  /// Sends a signal that all threads wait for.
  /// - Returns: how many threads got it; nil where not all of them were there in time.
  func receivers() throws(PlatformError) -> Int? {
    try withFamily(.waiting) { family, children throws(PlatformError) in
      try send(.user, to: children, family)
      wait { family.receivers > 0 }
      Nap.sleep(nanoseconds: Self.margin)
      return family.receivers
    }
  }

  /// Runs the body beside living processes, and ends them.
  private func withFamily(
    _ manner: SignalledFamily.Manner,
    _ body: (SignalledFamily, [ForkedProcess]) throws(PlatformError) -> Int
  ) throws(PlatformError) -> Int? {
    let family = try SignalledFamily(processes: processes, threads: threads, manner: manner)
    let children = try family.start()
    defer {
      family.tellToEnd()
      for child in children { _ = try? child.wait() }
    }
    wait { family.isComplete }
    return family.isComplete ? try body(family, children) : nil
  }

  /// The target is in the last process, which is not the leader of the group.
  private func send(
    _ signal: Signal, to children: [ForkedProcess], _ family: SignalledFamily
  ) throws(PlatformError) {
    guard let leader = children.first, let last = children.last else { return }
    switch target {
    case .thread:
      try signal.send(
        toThread: family.firstThread(of: processes - 1), of: last.processIdentifier)
    case .process: try last.send(signal)
    case .group: try signal.send(toGroup: leader.processIdentifier)
    }
  }

  private func wait(until isOver: () -> Bool) {
    let deadline = MonotonicClock.now() + Self.patience
    while !isOver(), MonotonicClock.now() < deadline { Nap.sleep(nanoseconds: 500_000) }
  }
}
