/// Workers that exist and sleep, to see what their mere existence takes.
public enum IdleWorkers {
  /// The private memory that each of this many sleeping workers adds, in bytes.
  ///
  /// Counted are pages that no other process uses and the tables that map them; what the kernel
  /// keeps for a worker in its own memory is counted nowhere. Call it inside `Isolated`: it may
  /// leave threads behind when it throws.
  /// - Throws: `PlatformError` when a worker could not be made or looked at.
  public static func memoryEach(
    kind: WorkerKind, count: Int
  ) throws(PlatformError) -> Double {
    let duet = try PipeDuet()
    let total =
      switch kind {
      case .thread: try memoryOfThreads(duet, count)
      case .process: try memoryOfProcesses(duet, count)
      }
    return Double(total) / Double(count)
  }

  private static func memoryOfThreads(
    _ duet: PipeDuet, _ count: Int
  ) throws(PlatformError) -> Int {
    let own = ProcessIdentifier.current
    let before = try privateMemory(of: own)
    var threads: [KernelThread] = []
    for _ in 0..<count { threads.append(try KernelThread.create { _ = try? idle(duet) }) }
    try awaitAll(duet, count)
    let after = try privateMemory(of: own)
    try dismissAll(duet, count)
    for thread in threads { try thread.join() }
    return after - before
  }

  private static func memoryOfProcesses(
    _ duet: PipeDuet, _ count: Int
  ) throws(PlatformError) -> Int {
    var children: [ForkedProcess] = []
    for _ in 0..<count {
      children.append(
        try ForkedProcess.start {
          _ = try? idle(duet)
          return 0
        })
    }
    try awaitAll(duet, count)
    var total = 0
    for child in children { total += try privateMemory(of: child.processIdentifier) }
    try dismissAll(duet, count)
    for child in children { _ = try child.wait() }
    return total
  }

  private static func privateMemory(of process: Int32) throws(PlatformError) -> Int {
    try MemoryShare.read(process).unique + ProcessMemory.read(process).pageTableByteCount
  }

  private static func idle(_ duet: PipeDuet) throws(PlatformError) {
    let word = PipeMessage(byteCount: 1)
    try word.write(to: duet.toCaller.writing)
    try word.read(from: duet.toPartner.reading)
  }

  private static func awaitAll(_ duet: PipeDuet, _ count: Int) throws(PlatformError) {
    try PipeMessage(byteCount: count).read(from: duet.toCaller.reading)
  }

  private static func dismissAll(_ duet: PipeDuet, _ count: Int) throws(PlatformError) {
    try PipeMessage(byteCount: count).write(to: duet.toPartner.writing)
  }
}
