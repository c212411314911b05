internal import Apparatus
internal import CLinux
package import Platform
package import Programs

/// Runs a program on the processors, batch after batch, and counts how its runs end.
///
/// Each run has fresh memory that lies in the cache of another processor: that keeps writes waiting, which
/// is what shows the order of accesses. The threads meet between batches. Within one they only look, every
/// few runs, whether the others are as far: a real meeting for each run would take most of the time, and
/// without a look they would soon be in different runs, where nobody can disturb anybody.
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

  /// After how many runs a thread looks where the others are, batch by batch in turn.
  private static let paces = [4, 16]
  /// How often a thread looks before it lets others have its processor.
  private static let looksBeforeYield = 200
  /// How long the child may take beyond its time, in nanoseconds.
  private static let grace = 5_000_000_000
  /// The most turns that a thread waits after such a look, so that they do not always go in step.
  private static let mostDelay = 50

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
      let runs = 0..<memory.most
      memory.prepare(runs, by: number, batch: batch)
      meeting.meet()
      let completed = walk(runs, &thread, memory, batch)
      clinux_store_release(memory.completed(by: number), UInt64(completed))
      meeting.meet()
      count(memory, tally, number)
      if number == 0, MonotonicClock.now() > deadline { clinux_store_relaxed(memory.over, 1) }
      meeting.meet()
      // It was said between two meetings, so all leave after the same batch.
      if clinux_load_relaxed(memory.over) != 0 { return }
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
    let pace = Self.paces[batch % Self.paces.count]
    for run in runs {
      clinux_store_release(position, UInt64(batch * memory.most + run))
      if run % pace == 0 { waitForOthers(&thread, memory) }
      if thread.mustStop || !thread.walk(run) { return run }
    }
    return runs.count
  }

  /// Waits until no other thread is further behind, and then a moment by chance.
  private func waitForOthers(_ thread: inout NativeThread, _ memory: NativeMemory) {
    let here = clinux_load_relaxed(memory.position(of: thread.number))
    for other in code.threads.indices where other != thread.number {
      var looks = 0
      while clinux_load_acquire(memory.position(of: other)) < here, !thread.mustStop {
        looks += 1
        if looks % Self.looksBeforeYield == 0 { Processor.yield() } else { clinux_spin_hint() }
      }
    }
    for _ in 0..<thread.random.below(Self.mostDelay) { clinux_keep_order() }
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
