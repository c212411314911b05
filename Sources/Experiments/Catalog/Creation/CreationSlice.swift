internal import Apparatus
internal import Results
internal import Platform

/// One thing that a round of `creation` measures, alone in a fresh child.
enum CreationSlice {
  case pool
  case thread
  case vfork
  case fork
  case spawn(program: String)
  /// A fork in a parent that has written this much memory.
  case forkWith(ByteCount, ForkingParent)

  /// Everything that is measured; the empty parent of the memory series is the ordinary fork.
  static func slices(
    program: String?, parents: [(memory: ByteCount, parent: ForkingParent)]
  ) -> [CreationSlice] {
    [.pool, .thread, .vfork, .fork] + (program.map { [.spawn(program: $0)] } ?? [])
      + parents.map { .forkWith($0.memory, $0.parent) }
  }

  /// The quantities and conditions under which the slice is recorded.
  var records: [(quantity: Quantity, condition: Condition)] {
    switch self {
    case .pool: [(Creation.createCost, .kind(.pool))]
    case .thread: [(Creation.createCost, .kind(.thread))]
    case .vfork: [(Creation.createCost, .kind(.vfork))]
    case .fork:
      [
        (Creation.createCost, .kind(.fork)), (Creation.forkCost, .memory(ByteCount(bytes: 0))),
      ]
    case .spawn: [(Creation.createCost, .kind(.spawn))]
    case .forkWith(let memory, _): [(Creation.forkCost, .memory(memory))]
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
  ///
  /// A parent with memory of its own is a child already, and stays for the whole run.
  func costEach(on processor: Int) throws(PlatformError) -> Double {
    if case .forkWith(_, let parent) = self { return Double(try parent.fork()) }
    let result = try Isolated.run(results: 1) { results throws(PlatformError) in
      try Affinity.pin(to: processor)
      results[0] = Double(try time()) / Double(count)
    }
    return result[0]
  }

  /// The nanoseconds of all workers of the slice, after some for warmth.
  private func time() throws(PlatformError) -> Int {
    switch self {
    case .pool:
      try warmed { count throws(PlatformError) in try CreationLoop.handOffs(count: count) }
    case .thread:
      try warmed { count throws(PlatformError) in try CreationLoop.threads(count: count) }
    case .vfork: try warmed { count throws(PlatformError) in try CreationLoop.vforks(count: count) }
    case .spawn(let program):
      try warmed { count throws(PlatformError) in
        try CreationLoop.spawns(path: program, count: count)
      }
    case .fork:
      try LeanFork.timeInSmallProcess(warmUp: warmUp, count: count)
    case .forkWith(_, let parent): try parent.fork()
    }
  }

  private var warmUp: Int { max(2, count / 10) }

  /// The first calls of a process bring in pages that no later one needs.
  private func warmed(
    _ loop: (Int) throws(PlatformError) -> Int
  ) throws(PlatformError) -> Int {
    _ = try loop(warmUp)
    return try loop(count)
  }
}
