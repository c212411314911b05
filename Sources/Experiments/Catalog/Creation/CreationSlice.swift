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

  /// The mean cost of one worker in nanoseconds, in a fresh child on the processor.
  ///
  /// A parent with memory of its own is a child already, and stays for the whole run.
  func costEach(on processor: Int) throws(PlatformError) -> Double {
    switch self {
    case .pool:
      try mean(of: 300, on: processor) { count throws(PlatformError) in
        try CreationLoop.handOffs(count: count)
      }
    case .thread:
      try mean(of: 100, on: processor) { count throws(PlatformError) in
        try CreationLoop.threads(count: count)
      }
    case .vfork:
      try mean(of: 60, on: processor) { count throws(PlatformError) in
        try CreationLoop.vforks(count: count)
      }
    case .spawn(let program):
      try mean(of: 6, on: processor) { count throws(PlatformError) in
        try CreationLoop.spawns(path: program, count: count)
      }
    case .fork:
      try isolated(on: processor) { () throws(PlatformError) in
        try Double(LeanFork.timeInSmallProcess(warmUp: 2, count: 12)) / 12
      }
    case .forkWith(_, let parent): Double(try parent.fork())
    }
  }

  /// The mean of so many workers that a slice takes some milliseconds.
  private func mean(
    of count: Int, on processor: Int, _ loop: @escaping (Int) throws(PlatformError) -> Int
  ) throws(PlatformError) -> Double {
    try isolated(on: processor) { () throws(PlatformError) in
      // The first calls of a process bring in pages that no later one needs.
      _ = try loop(max(2, count / 10))
      return Double(try loop(count)) / Double(count)
    }
  }

  private func isolated(
    on processor: Int, _ body: @escaping () throws(PlatformError) -> Double
  ) throws(PlatformError) -> Double {
    try Isolated.run(results: 1) { results throws(PlatformError) in
      try Affinity.pin(to: processor)
      results[0] = try body()
    }[0]
  }
}
