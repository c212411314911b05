internal import Apparatus
internal import Platform

/// One failure among workers of one kind, watched by the parent.
struct CrashSlice {
  let kind: WorkerKind
  let workers: Int
  let how: SuddenEnd

  /// What the parent saw; times in nanoseconds on `MonotonicClock`.
  struct Outcome {
    /// The moment just before the fault.
    let fault: Int
    /// When the parent knew how the process ended; nil when it did not learn it in time.
    let learned: Int?
    /// How the process that failed ended.
    let status: ExitStatus?
    /// When the workers that were left were told to end.
    let told: Int
    /// Whether each of the other workers, by number, still ran after the parent knew of the fault.
    let survived: [Int: Bool]
    /// First to last sign of life of each worker, by number.
    let lives: [ClosedRange<Int>?]

    /// From the first sign of life to the last moment at which the worker was certainly there.
    ///
    /// A worker that waits for a processor gives no sign, and yet it is there: until the fault in
    /// any case, and until it was told to end if it gave a sign after the fault.
    func drawnLife(of worker: Int) -> ClosedRange<Int>? {
      lives[worker].map { life in
        let last =
          switch survived[worker] {
          case nil: fault
          case true?: told
          case false?: max(fault, life.upperBound)
          }
        return life.lowerBound...max(last, life.upperBound)
      }
    }
  }

  /// The longest wait for the end of the process that fails, in milliseconds.
  private static let patience = 500

  /// Lets one worker fail; nil when the fault did not come about.
  func run() throws(PlatformError) -> Outcome? {
    let heartbeats = try CrashHeartbeats(workers: workers)
    var children = try start(heartbeats)
    defer {
      heartbeats.tellToEnd()
      for child in children { _ = try? child.wait() }
    }
    // A thread fails in the one process there is.
    let failing = children[kind == .thread ? 0 : CrashHeartbeats.failing]
    let status = try end(of: failing)
    let learned = status == nil ? nil : MonotonicClock.now()
    if status != nil { children.removeAll { $0 == failing } }
    let survived = survivors(by: heartbeats, in: children)
    let told = MonotonicClock.now()
    heartbeats.tellToEnd()
    while let child = children.popLast() { _ = try child.wait() }
    guard heartbeats.fault > 0 else { return nil }
    return Outcome(
      fault: heartbeats.fault, learned: learned, status: status, told: told, survived: survived,
      lives: (0..<workers).map { heartbeats.life(of: $0) })
  }

  private func start(_ heartbeats: CrashHeartbeats) throws(PlatformError) -> [ForkedProcess] {
    let how = how
    switch kind {
    case .thread:
      let team = Team(kind: .thread, count: workers)
      let child = try ForkedProcess.start {
        (try? team.run { heartbeats.live($0.index, how: how) }) == nil ? 1 : 0
      }
      return [child]
    case .process:
      var children: [ForkedProcess] = []
      do throws(PlatformError) {
        for worker in 0..<workers {
          children.append(
            try ForkedProcess.start {
              heartbeats.live(worker, how: how)
              return 0
            })
        }
      } catch {
        heartbeats.tellToEnd()
        for child in children { _ = try? child.wait() }
        throw error
      }
      return children
    }
  }

  private func end(of process: ForkedProcess) throws(PlatformError) -> ExitStatus? {
    let descriptor = try process.openDescriptor()
    defer { descriptor.close() }
    let ended = try Poll.readable([descriptor], forAtMost: CrashSlice.patience)
    return ended.isEmpty ? nil : try process.wait().status
  }

  /// Watches who still gives signs of life, until all did or nobody is left who could.
  private func survivors(
    by heartbeats: CrashHeartbeats, in processes: [ForkedProcess]
  ) -> [Int: Bool] {
    let before = heartbeats.beats
    let start = MonotonicClock.now()
    var survived: [Int: Bool] = [:]
    repeat {
      _ = try? Poll.readable([], forAtMost: CrashHeartbeats.margin / 1_000_000)
      let now = heartbeats.beats
      for worker in heartbeats.others { survived[worker] = now[worker] > before[worker] }
      if survived.values.allSatisfy({ $0 }) || processes.allSatisfy(\.hasEnded) { break }
    } while MonotonicClock.now() - start < CrashSlice.patience * 1_000_000
    return survived
  }
}
