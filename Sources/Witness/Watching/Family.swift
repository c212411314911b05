internal import Platform

/// The processes of the watched program and their threads, found as they appear.
final class Family {
  private(set) var processes: [Int32: WatchedProcess] = [:]
  /// The processes in the order in which they were found, the ended ones too.
  private(set) var order: [WatchedProcess] = []
  /// The threads that are there.
  private(set) var alive: [WatchedThread] = []
  /// The threads that have ended and were looked at more than once.
  private(set) var ended: [WatchedThread] = []
  /// Threads that lived too short a time to be looked at twice.
  private(set) var shortLived = 0
  /// Threads that there was no room to keep.
  private(set) var unkept = 0

  private var identifiers: Set<Int32> = []
  /// Whether the program was started to be watched, so that nothing of it is older.
  private let isWhole: Bool
  /// Children of the lab that have nothing to do with the program.
  private let strangers: Set<Int32>
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 512, alignment: 8)
  private var blocks = BlockClock()

  /// The most threads that are kept, and that have files open, and the most stretches of all.
  private static let mostThreads = 2_000
  private static let mostOpen = 300
  private static let mostIntervals = 200_000

  /// A family of which one process is known.
  init(_ first: Int32, isWhole: Bool, strangers: Set<Int32>) {
    self.isWhole = isWhole
    self.strangers = strangers.subtracting([first])
    add(first, parent: ProcessIdentifier.current)
  }

  deinit { buffer.deallocate() }

  /// The length of a block in nanoseconds.
  var blockLength: Int { blocks.length }

  private func add(_ process: Int32, parent: Int32) {
    guard processes[process] == nil else { return }
    let found = WatchedProcess(process, parent: parent) { [unowned self] in
      identifiers.contains($0)
    }
    processes[process] = found
    order.append(found)
  }

  // MARK: Finding

  /// Looks for threads that were not there before.
  func findThreads(at now: Int) {
    for process in processes.values where process.isAlive {
      let found = ProcessPaths.threads(of: process.identifier)
      if found.isEmpty { process.isAlive = false }
      for thread in found where !identifiers.contains(thread) && !process.ended.contains(thread) {
        add(thread, of: process, at: now)
      }
    }
    processes = processes.filter { $0.value.isAlive }
  }

  private func add(_ thread: Int32, of process: WatchedProcess, at now: Int) {
    guard alive.count + ended.count < Self.mostThreads else {
      unkept += 1
      process.ended.insert(thread)
      return
    }
    identifiers.insert(thread)
    alive.append(
      WatchedThread(
        thread, of: process, at: now, countsFromStart: isWhole,
        keepsOpen: alive.count < Self.mostOpen, buffer: buffer))
  }

  /// Looks for processes that were not there before, and for names that have changed.
  func findProcesses() {
    for thread in alive {
      for child in ProcessPaths.children(of: thread.identifier, in: thread.process.identifier) {
        add(child, parent: thread.process.identifier)
      }
      thread.lookAtName()
    }
    if isWhole { adopt() }
    for process in processes.values {
      process.lookAgain()
      if process.isSettled { process.identify() }
    }
  }

  /// What lost its parent has become a child of the lab; what of it has ended is let go.
  private func adopt() {
    let own = ProcessIdentifier.current
    for child in ProcessPaths.children(of: own, in: own) where !strangers.contains(child) {
      add(child, parent: own)
    }
  }

  /// Lets go of what the lab adopted and what has ended, but for the program itself.
  func reap(except program: Int32) {
    let own = ProcessIdentifier.current
    for process in order where process.parent == own && process.identifier != program {
      _ = try? ExitStatus.poll(process.identifier)
    }
  }

  // MARK: Looking

  /// Looks at every thread once.
  func look(at now: Int, blind: Bool) {
    for _ in 0..<blocks.reach(now) {
      for thread in alive { thread.doubleBlocks() }
      for thread in ended { thread.doubleBlocks() }
    }
    var kept: [WatchedThread] = []
    kept.reserveCapacity(alive.count)
    for thread in alive {
      if thread.look(at: now, in: blocks, blind: blind, buffer: buffer) {
        kept.append(thread)
      } else {
        end(thread)
      }
    }
    alive = kept
    bound()
  }

  private func end(_ thread: WatchedThread) {
    identifiers.remove(thread.identifier)
    if thread.looks > 1 {
      thread.finish()
      ended.append(thread)
    } else {
      shortLived += 1
    }
  }

  /// Keeps what is remembered of the stretches within bounds, however long it goes on.
  private func bound() {
    let all = alive + ended
    var count = all.reduce(0) { $0 + $1.intervals.intervals.count }
    guard count > Self.mostIntervals else { return }
    var length = blocks.length / 64
    while count > Self.mostIntervals / 2 {
      for thread in all { thread.coarsen(to: length) }
      count = all.reduce(0) { $0 + $1.intervals.intervals.count }
      length *= 2
    }
  }

  /// Ends the looking; threads that are still there count until now.
  func finish() {
    shortLived += alive.count { $0.looks <= 1 }
    for thread in alive where thread.looks > 1 { thread.finish() }
  }

  /// The threads that were looked at more than once, in the order in which they were found.
  var threads: [WatchedThread] {
    (ended + alive).filter { $0.looks > 1 }
      .sorted { ($0.born, $0.identifier) < ($1.born, $1.identifier) }
  }

  /// Who waits for whom at this moment, with no time that ends it.
  var graph: WaitGraph {
    WaitGraph(
      alive.compactMap { thread in
        guard case .waiting(let cause, isEndless: true) = thread.sighting, cause.awaited != nil
        else { return nil }
        return .init(
          waiter: thread.identifier, cause: cause, switches: thread.counters.switches)
      })
  }
}
