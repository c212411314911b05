internal import Apparatus
internal import Platform
internal import Statistics

/// Two workers who each need both of two locks and never wait for one, in one fresh child.
struct LivelockSlice {
  /// How long a worker steps back.
  let way: Livelock.BackOff
  /// The most beats of one run.
  let beats: Int
  /// The seed of the random waits.
  let seed: UInt64

  /// What one run showed; times in nanoseconds.
  struct Outcome {
    var attempts = 0
    var passages = 0
    var span = 0
    var processorTime = 0
  }

  /// The most beats that a worker steps back at once, and the longest run in nanoseconds.
  private static let (longestBackOff, longestRun) = (4, 40_000_000)

  /// What the two workers share.
  private struct Shared: Sendable {
    let locks: [PthreadMutex]
    let meeting: Rendezvous
    /// Attempts and passages of each worker, and whether to stop.
    let counts: SharedAtomics
  }

  /// Lets both try for a number of beats.
  func run(processors: [Int]) throws(PlatformError) -> Outcome {
    let shared = Shared(
      locks: [try PthreadMutex(between: .thread), try PthreadMutex(between: .thread)],
      meeting: try Rendezvous(members: 2), counts: try SharedAtomics(count: 5))
    let counts = shared.counts
    let team = WatchedTeam(
      kind: .thread, count: 2, processors: processors, limit: 2_000_000_000)
    let run = try team.run { worker in
      let end = MonotonicClock.now() + LivelockSlice.longestRun
      var random = RandomSource(seed: seed, stream: UInt64(worker))
      var pause = 0
      for _ in 0..<beats {
        if worker == 0, MonotonicClock.now() > end { counts[4].storeRelease(1) }
        shared.meeting.meet()
        if counts[4].loadAcquire() == 1 { return }
        let tries = pause == 0
        let passed = beat(worker, shared, tries: tries)
        pause = max(0, pause - 1)
        guard tries else { continue }
        counts[worker].addRelaxed(1)
        if passed { counts[2 + worker].addRelaxed(1) }
        if !passed, way == .random { pause = random.index(below: LivelockSlice.longestBackOff) }
      }
    }
    let value = { Int(counts[$0].loadAcquire()) }
    return Outcome(
      attempts: value(0) + value(1), passages: value(2) + value(3), span: run.span ?? 0,
      processorTime: run.processorTime)
  }

  /// One beat: take the own lock, try the other one, give everything back; or stand aside.
  private func beat(_ worker: Int, _ shared: Shared, tries: Bool) -> Bool {
    let (own, other) = (shared.locks[worker], shared.locks[1 - worker])
    let holds = tries && own.tryLock()
    shared.meeting.meet()
    let passed = holds && other.tryLock()
    shared.meeting.meet()
    if passed { other.unlock() }
    if holds { own.unlock() }
    return passed
  }
}
