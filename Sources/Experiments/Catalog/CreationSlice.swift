internal import Platform

/// One thing that a round of `creation` measures, alone in a fresh child.
enum CreationSlice {
  case pool
  case thread
  case vfork
  case fork
  case spawn(program: String)
  /// A fork in a parent that has written this much memory.
  case forkWith(ByteCount)

  /// Everything that is measured; the empty parent of the memory series is the ordinary fork.
  static func slices(program: String?, memories: [ByteCount]) -> [CreationSlice] {
    [.pool, .thread, .vfork, .fork] + (program.map { [.spawn(program: $0)] } ?? [])
      + memories.filter { $0.bytes > 0 }.map { .forkWith($0) }
  }

  /// The quantities and conditions under which the slice is recorded.
  var records: [(quantity: String, condition: String)] {
    switch self {
    case .pool: [("create-cost", "kind=pool")]
    case .thread: [("create-cost", "kind=thread")]
    case .vfork: [("create-cost", "kind=vfork")]
    case .fork: [("create-cost", "kind=fork"), ("fork-cost", "memory=0")]
    case .spawn: [("create-cost", "kind=spawn")]
    case .forkWith(let memory): [("fork-cost", "memory=\(memory)")]
    }
  }

  /// How many workers make a slice of some milliseconds.
  private var count: Int {
    switch self {
    case .pool: 300
    case .thread: 100
    case .vfork: 60
    case .fork: 12
    case .spawn: 6
    case .forkWith: 1
    }
  }

  /// The mean cost of one worker in nanoseconds, in a fresh child on the processor.
  func costEach(on processor: Int) throws(PlatformError) -> Double {
    let result = try Isolated.run(results: 1) { results throws(PlatformError) in
      try Affinity.pin(to: processor)
      if isFork { try LeanFork.prepare() }
      var parentMemory: PageRegion?
      if case .forkWith(let memory) = self {
        parentMemory = try PageRegion(
          pageCount: memory.bytes / MemoryPage.byteCount, sharing: .copied)
        parentMemory?.writeAll()
      } else {
        // The first calls of a process bring in pages that no later one needs.
        _ = try run(count: max(2, count / 10))
      }
      results[0] = Double(try run(count: count)) / Double(count)
      parentMemory?.read(0..<1)
    }
    return result[0]
  }

  private var isFork: Bool {
    switch self {
    case .fork, .forkWith: true
    case .pool, .thread, .vfork, .spawn: false
    }
  }

  private func run(count: Int) throws(PlatformError) -> Int {
    switch self {
    case .pool: try CreationLoop.handOffs(count: count)
    case .thread: try CreationLoop.threads(count: count)
    case .vfork: try CreationLoop.vforks(count: count)
    case .fork, .forkWith: try LeanFork.loop(count: count)
    case .spawn(let program): try CreationLoop.spawns(path: program, count: count)
    }
  }
}
