public import Apparatus
public import Platform

/// A job of equal tasks, done by one worker alone and then with helpers, a message for each task.
///
/// In each step the caller sends a task to every helper, does one itself, and waits for the results.
/// A helper sleeps while it has nothing to do. Every result is compared with what it must be.
public struct TaskFarm: Sendable {
  /// How the helpers are made and reached.
  public enum Helpers: String, CaseIterable, Sendable {
    /// Threads behind a mutex with condition variables.
    case threads
    /// Processes behind a pipe.
    case processesPipe = "processes-pipe"
    /// Processes behind shared memory with a futex.
    case processesMemory = "processes-memory"

    var workers: WorkerKind { self == .threads ? .thread : .process }

    var via: ChannelKind {
      switch self {
      case .threads: .condition
      case .processesPipe: .pipe
      case .processesMemory: .sharedSleeping
      }
    }
  }

  /// How the helpers are made and reached.
  public let helpers: Helpers
  /// The workers, the caller included; at least 2.
  public let workers: Int
  /// The steps of `BusyWork.compute` in one task.
  public let iterations: Int
  /// How often each worker does a task.
  public let steps: Int
  /// Where the workers run, the caller first.
  public let placement: Placement

  /// Describes a job; nothing is created before `measure`.
  public init(
    helpers: Helpers, workers: Int, iterations: Int, steps: Int, placement: Placement
  ) {
    self.helpers = helpers
    self.workers = workers
    self.iterations = iterations
    self.steps = steps
    self.placement = placement
  }

  /// The nanoseconds of the same tasks by one worker and by all.
  public struct Times: Equatable, Sendable {
    /// By the caller alone, in calls of a function.
    public let alone: Double
    /// By the caller and the helpers.
    public let together: Double
    /// How many times as fast all are.
    public var speedUp: Double { alone / together }
  }

  private static let stop: UInt64 = .max

  /// Measures in a fresh child.
  /// - Throws: as `Isolated.run`; `PlatformError.call` with EBADMSG for a wrong result.
  public func measure() throws(PlatformError) -> Times {
    let failure = try TeamFailure()
    return try failure.rethrowing { () throws(PlatformError) in
      let times = try Isolated.run(results: 2) { results throws(PlatformError) in
        TimeLimit.arm(seconds: Dialogue.timeLimit)
        let via = helpers.via
        var channels: [Channel] = []
        for _ in 1..<workers { channels.append(try via.open(byteCount: 8)) }
        let lines = channels
        let times = try SharedArray(repeating: 0.0, count: 2)
        let reports = try Team(kind: helpers.workers, count: workers, placement: placement).run {
          member in
          failure.guarding(helpers.workers) { () throws(PlatformError) in
            if member.index > 0 { return try help(over: lines, as: member.index - 1) }
            if helpers.workers == .process { for line in lines { line.keepNear() } }
            try lead(lines.map(\.near), times.elements)
          }
        }
        guard reports.allSatisfy({ $0.finished != nil }) else {
          throw .workerEnded
        }
        (results[0], results[1]) = (times[0], times[1])
      }
      return Times(alone: times[0], together: times[1])
    }
  }

  private func lead(
    _ ends: [any ChannelEnd], _ times: UnsafeMutableBufferPointer<Double>
  ) throws(PlatformError) {
    var sums: (UInt64, UInt64) = (0, 0)
    // The first step brings in what no later one needs.
    sums.1 = try step(0, over: ends)
    let start = MonotonicClock.now()
    for task in 0..<steps * workers { sums.0 &+= compute(task) }
    let between = MonotonicClock.now()
    sums.1 = 0
    for index in 0..<steps { sums.1 &+= try step(index, over: ends) }
    times[0] = Double(between - start)
    times[1] = Double(MonotonicClock.now() - between)
    for end in ends { try send(TaskFarm.stop, over: end) }
    var expected: UInt64 = 0
    for task in 0..<steps * workers {
      expected &+= BusyWork.expected(iterations: iterations, from: UInt64(task))
    }
    if sums != (expected, expected) { throw MessageStamp.fault }
  }

  /// One task for each worker; the sum of their results.
  private func step(_ index: Int, over ends: [any ChannelEnd]) throws(PlatformError) -> UInt64 {
    let first = index * workers
    for (place, end) in ends.enumerated() { try send(UInt64(first + 1 + place), over: end) }
    var sum = compute(first)
    for end in ends { sum &+= try receive(over: end) }
    return sum
  }

  private func help(over lines: [Channel], as index: Int) throws(PlatformError) {
    if helpers.workers == .process {
      for (other, line) in lines.enumerated() {
        if other == index { line.keepFar() } else { line.close() }
      }
    }
    let end = lines[index].far
    while true {
      let task = try receive(over: end)
      if task == TaskFarm.stop { return }
      try send(compute(Int(task)), over: end)
    }
  }

  @inline(__always)
  private func compute(_ task: Int) -> UInt64 {
    BusyWork.compute(iterations: iterations, from: UInt64(task))
  }

  private func send(_ word: UInt64, over end: any ChannelEnd) throws(PlatformError) {
    let word = word
    let failure: PlatformError? = withUnsafeBytes(of: word) { bytes in
      do throws(PlatformError) { try end.send(bytes) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }

  private func receive(over end: any ChannelEnd) throws(PlatformError) -> UInt64 {
    var word: UInt64 = 0
    let failure: PlatformError? = withUnsafeMutableBytes(of: &word) { bytes in
      do throws(PlatformError) { try end.receive(bytes) } catch { return error }
      return nil
    }
    if let failure { throw failure }
    return word
  }
}
