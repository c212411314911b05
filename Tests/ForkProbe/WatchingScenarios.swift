import Apparatus
import Experiments
import Glibc
import Platform

/// What children with a limited time promise, and the smallest programs of memory order.
enum WatchingScenarios {
  static func bounded() -> Scenario.Facts {
    Scenario.facts {
      var thrown = "nothing"
      do throws(PlatformError) {
        _ = try Isolated.run(within: 5_000_000_000) { () throws(PlatformError) in
          throw .unsupported("x", .machine("EPERM"))
        }
      } catch {
        if case .unsupported(_, let obstacle) = error { thrown = obstacle.text }
      }
      let forever: () -> Void = { while true { sleep(1) } }
      return [
        ("returned", "\(try Isolated.run(within: 5_000_000_000) {})"),
        ("stopped", "\(try Isolated.run(within: 5_000_000_000, until: { true }, body: forever))"),
        ("timed out", "\(try Isolated.run(within: 10_000_000, body: forever))"),
        ("thrown", thrown),
        ("blocked threads", "\(try blocked(.thread))"),
        ("blocked processes", "\(try blocked(.process))"),
      ]
    }
  }

  /// Two workers that take two locks in opposite order, ended once both are seen to wait.
  private static func blocked(_ kind: WorkerKind) throws(PlatformError) -> Isolated.Ending {
    let locks = try WatchedLocks(2, workers: 2, between: kind)
    let team = WatchedTeam(
      kind: kind, count: 2, processors: try Affinity.usable(), limit: 10_000_000_000)
    return try team.run(until: { locks.picture.waits == [1, 0] }) { worker in
      locks.lock(worker, by: worker)
      while locks.picture.holders.contains(nil) { Processor.yield() }
      locks.lock(1 - worker, by: worker)
    }.ending
  }

  static func litmus() -> Scenario.Facts {
    Scenario.facts {
      let processors = try Affinity.usable()
      var facts: Scenario.Facts = []
      var forbidden = 0
      for test in LitmusTest.allCases {
        let free = try test.run(batches: 3, fenced: false, processors: processors)
        facts.append((test.rawValue, "\(free.total)"))
        let fenced = try test.run(batches: 3, fenced: true, processors: processors)
        forbidden += test == .storeBuffering ? fenced.zeroZero : fenced.oneZero
      }
      return facts + [("forbidden", "\(forbidden)")]
    }
  }
}
