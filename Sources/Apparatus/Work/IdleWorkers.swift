public import Platform

/// Workers that sleep from their first step on, and the memory they take all together.
public enum IdleWorkers {
  /// The memory of several processes added up, in bytes.
  public struct Sum: Equatable, Sendable, BitwiseCopyable {
    /// Pages that no file holds, each divided by the number of its users (PSS).
    public var anonymous = 0
    /// Pages that no other process uses (USS).
    public var unique = 0
    /// The tables that map addresses to pages.
    public var pageTables = 0
    /// The address space, used or only reserved.
    public var virtual = 0

    init() {}

    /// Adds up what the kernel shows of the processes at this moment.
    init(of processes: [Int32]) throws(PlatformError) {
      for process in processes {
        let share = try MemoryShare.read(process)
        let memory = try ProcessMemory.read(process)
        anonymous += share.proportionalAnonymous
        unique += share.unique
        pageTables += memory.pageTableByteCount
        virtual += memory.virtualByteCount
      }
    }

    static func - (later: Sum, earlier: Sum) -> Sum {
      var difference = Sum()
      difference.anonymous = later.anonymous - earlier.anonymous
      difference.unique = later.unique - earlier.unique
      difference.pageTables = later.pageTables - earlier.pageTables
      difference.virtual = later.virtual - earlier.virtual
      return difference
    }
  }

  /// What all the workers of one slice took together, in bytes.
  public struct Footprint: Equatable, Sendable, BitwiseCopyable {
    /// What grew from before the first worker to when all slept, in all processes together.
    public var growth = Sum()
    /// Pages that only the workers have: growth of the USS by threads, sum of it over processes.
    public var own = 0
    /// The address space of all stacks; threads only.
    public var stackReserved = 0
    /// The memory in use of all stacks; threads only.
    public var stackTouched = 0
  }

  /// Starts the workers in a fresh process, reads the memory when all sleep, and ends them.
  ///
  /// What the kernel keeps for a worker in its own memory is counted nowhere.
  /// - Throws: `PlatformError` when a worker could not be made or looked at.
  public static func footprint(kind: WorkerKind, count: Int) throws(PlatformError) -> Footprint {
    // The caller's pages are shared with the fresh process, so without the caller in both sums
    // they would seem to grow: a page divided by more users has more of them in the sum.
    let caller = ProcessIdentifier.current
    return try Isolated.run(results: 1, startingWith: Footprint()) {
      results throws(PlatformError) in
      let family = [caller, ProcessIdentifier.current]
      let latch = try Latch()
      // The first reading touches what every reading needs.
      _ = try Sum(of: family)
      let before = try Sum(of: family)
      switch kind {
      case .thread:
        let threads = try startThreads(count, at: latch)
        results[0].growth = try Sum(of: family) - before
        results[0].own = results[0].growth.unique
        for thread in threads {
          let stack = try thread.stack()
          results[0].stackReserved += stack.byteCount
          results[0].stackTouched += stack.touchedByteCount
        }
        try latch.open()
        for thread in threads { try thread.join() }
      case .process:
        let children = try startProcesses(count, at: latch)
        let all = family + children.map(\.processIdentifier)
        results[0].growth = try Sum(of: all) - before
        // The USS of the family shrinks meanwhile, because it now shares its pages.
        results[0].own = try Sum(of: Array(all.dropFirst(family.count))).unique
        try latch.open()
        for child in children { _ = try child.wait() }
      }
    }[0]
  }

  /// The private memory and the page tables that each of this many sleeping workers adds, in bytes.
  /// - Throws: as `footprint`.
  public static func memoryEach(
    kind: WorkerKind, count: Int
  ) throws(PlatformError) -> Double {
    let footprint = try footprint(kind: kind, count: count)
    return Double(footprint.own + footprint.growth.pageTables) / Double(count)
  }

  private static func startThreads(
    _ count: Int, at latch: Latch
  ) throws(PlatformError) -> [KernelThread] {
    var threads: [KernelThread] = []
    for _ in 0..<count { threads.append(try KernelThread.create { latch.wait() }) }
    try latch.waitForSleepers(count)
    return threads
  }

  private static func startProcesses(
    _ count: Int, at latch: Latch
  ) throws(PlatformError) -> [ForkedProcess] {
    var children: [ForkedProcess] = []
    for _ in 0..<count {
      children.append(
        try ForkedProcess.start {
          latch.wait()
          return 0
        })
    }
    try latch.waitForSleepers(count)
    return children
  }
}
