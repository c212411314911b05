internal import Apparatus
internal import CLinux
package import Platform
package import Programs

/// Runs a program on the processors, batch after batch, and counts how its runs end.
///
/// The threads go through the runs of a batch at the same time and meet only between batches: fresh
/// memory that lies in the cache of another processor keeps writes waiting, which is what shows the order
/// of accesses, and a meeting for each run would hide it.
package struct LitmusRun {
  let code: Code
  let processors: [Int]
  /// How long to go on.
  let nanoseconds: Int
  let seed: UInt64

  /// How often each outcome was seen.
  package struct Counts: Sendable {
    package var outcomes: [LitmusOutcome: Int] = [:]
    /// Runs that ended in more ways than are told apart.
    package var rest = 0
  }

  package init(_ code: Code, processors: [Int], nanoseconds: Int, seed: UInt64) {
    self.code = code
    self.processors = processors
    self.nanoseconds = nanoseconds
    self.seed = seed
  }

  /// How many runs a batch has, in turn: with few, threads meet more often in the same run.
  private static let batches = [1_000, 100, 400]
  /// How long the child may take beyond its time, in nanoseconds.
  private static let grace = 5_000_000_000
  /// The most turns that a thread waits before a batch, so that they do not always go in step.
  private static let mostDelay = 200

  /// Runs it in a fresh child, which is ended when it does not end.
  ///
  /// Throws as `WatchedTeam.run` does.
  package func run() throws(PlatformError) -> Counts {
    let native = NativeCode(code)
    let memory = try NativeMemory(native, seed: seed)
    let meeting = try Rendezvous(members: code.threads.count)
    var tallies: [LitmusTally] = []
    for _ in code.threads { tallies.append(try LitmusTally(native)) }
    let counted = tallies
    let team = WatchedTeam(
      kind: .thread, count: code.threads.count, processors: processors,
      limit: nanoseconds + Self.grace)
    let deadline = MonotonicClock.now() + nanoseconds
    let run = try team.run { thread in
      go(thread, memory, meeting, counted[thread], until: deadline)
    }
    guard run.ending == .returned else {
      throw .childEnded(.signaled(.kill, coreDumped: false))
    }
    return Self.sum(counted)
  }

  private func go(
    _ number: Int, _ memory: NativeMemory, _ meeting: Rendezvous, _ tally: LitmusTally,
    until deadline: Int
  ) {
    var random = ThreadRandom(seed: seed &+ UInt64(number) &* 7_919)
    var thread = NativeThread(number, memory, deadline: deadline, seed: random.next())
    defer { thread.end() }
    var batch = 0
    while true {
      let runs = 0..<min(memory.most, Self.batches[batch % Self.batches.count])
      memory.prepare(runs, by: number, batch: batch)
      meeting.meet()
      // Whoever said so did before the meeting, so all stop together.
      if thread.mustStop { return }
      for _ in 0..<random.below(Self.mostDelay) { clinux_spin_hint() }
      let completed = walk(runs, &thread, memory, batch)
      clinux_store_release(memory.completed(by: number), UInt64(completed))
      meeting.meet()
      count(memory, tally, number)
      if number == 0, MonotonicClock.now() > deadline { clinux_store_relaxed(memory.stop, 1) }
      meeting.meet()
      batch += 1
    }
  }

  /// Goes through the runs of a batch.
  ///
  /// - Returns: how many count.
  private func walk(
    _ runs: Range<Int>, _ thread: inout NativeThread, _ memory: NativeMemory, _ batch: Int
  ) -> Int {
    let position = memory.position(of: thread.number)
    defer { clinux_store_release(position, UInt64((batch + 1) * memory.most)) }
    for run in runs {
      clinux_store_release(position, UInt64(batch * memory.most + run))
      if thread.mustStop || !thread.walk(run) { return run }
    }
    return runs.count
  }

  /// Counts the share of one thread among the runs that all have behind them.
  private func count(_ memory: NativeMemory, _ tally: LitmusTally, _ number: Int) {
    let completed = code.threads.indices.map { clinux_load_acquire(memory.completed(by: $0)) }
    for run in 0..<Int(completed.min() ?? 0) where run % code.threads.count == number {
      tally.add(run, of: memory)
    }
  }

  private static func sum(_ tallies: [LitmusTally]) -> Counts {
    tallies.reduce(into: Counts()) { counts, tally in
      for (outcome, count) in tally.outcomes { counts.outcomes[outcome, default: 0] += count }
      counts.rest += tally.rest
    }
  }
}
