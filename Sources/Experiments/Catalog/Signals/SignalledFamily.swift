internal import Apparatus
internal import Platform

/// What the threads of a few processes share while signals are sent to them.
final class SignalledFamily: Sendable {
  /// What a thread does until it is told to end.
  enum Manner: Sendable {
    /// It computes; nobody has decided what becomes of signals.
    case computing
    /// It waits for a signal that all of them have blocked.
    case waiting
  }

  /// The longest life of a thread that nobody tells to end, in nanoseconds.
  private static let longestLife = 2_000_000_000

  let processes: Int
  let threads: Int
  private let manner: Manner
  /// The identifier of each thread in the kernel; 0 until it lives.
  private let identifiers: SharedAtomics
  /// How often each thread has shown that it runs.
  private let signs: SharedAtomics
  /// How many signals each thread got.
  private let received: SharedAtomics
  private let end: SharedAtomics

  init(processes: Int, threads: Int, manner: Manner) throws(PlatformError) {
    self.processes = processes
    self.threads = threads
    self.manner = manner
    identifiers = try SharedAtomics(count: processes * threads)
    signs = try SharedAtomics(count: processes * threads)
    received = try SharedAtomics(count: processes * threads)
    end = try SharedAtomics(count: 1)
  }

  /// Whether all threads live.
  var isComplete: Bool { signsOfLife.allSatisfy { $0 > 0 } }

  /// How often each thread has shown that it runs, the first process's threads first.
  var signsOfLife: [UInt64] { (0..<signs.count).map { signs[$0].loadAcquire() } }

  /// How many threads got a signal.
  var receivers: Int { (0..<received.count).count { received[$0].loadAcquire() > 0 } }

  /// The kernel's identifier of the first thread that a process made.
  func firstThread(of process: Int) -> Int32 {
    Int32(truncatingIfNeeded: identifiers[process * threads].loadAcquire())
  }

  /// Tells all threads that are left to end.
  func tellToEnd() { end[0].storeRelease(1) }

  /// Starts the processes, all of the group of the first one.
  func start() throws(PlatformError) -> [ForkedProcess] {
    var children: [ForkedProcess] = []
    do throws(PlatformError) {
      for process in 0..<processes {
        let group = children.first?.processIdentifier
        children.append(
          try ForkedProcess.start(ownGroup: group == nil) { [self] in
            if let group, (try? ProcessGroup.join(group)) == nil { return 1 }
            return live(process)
          })
      }
      return children
    } catch {
      tellToEnd()
      for child in children { _ = try? child.wait() }
      throw error
    }
  }

  /// The life of one process: its threads, of which its first one is not one.
  private func live(_ process: Int) -> Int32 {
    // Threads inherit what is blocked, and the first one must not take the signal from them.
    if manner == .waiting { Signal.user.block() }
    let team = Team(kind: .thread, count: threads, gated: false)
    let lives = try? team.run { [self] member in live(thread: process * threads + member.index) }
    return lives == nil ? 1 : 0
  }

  private func live(thread: Int) {
    identifiers[thread].storeRelease(UInt64(ThreadIdentifier.current))
    let began = MonotonicClock.now()
    while end[0].loadAcquire() == 0, MonotonicClock.now() - began < Self.longestLife {
      signs[thread].addOrdered(1)
      switch manner {
      case .computing:
        BusyWork.spin(nanoseconds: 20_000, by: .wall)
        Processor.yield()
      case .waiting:
        if Signal.user.comes(within: 2_000_000) { received[thread].addOrdered(1) }
      }
    }
  }
}
