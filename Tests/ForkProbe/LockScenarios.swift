import Apparatus
import Platform

/// What locks promise between processes: one holder at a time, and news of a dead one.
enum LockScenarios {
  static func exclusion(_ kind: WorkerKind) -> Scenario.Facts {
    Scenario.facts {
      let locks: [(String, any Lock)] = [
        ("mutex", try PthreadMutex(between: kind)),
        ("robust", try PthreadMutex(between: kind, .robust)),
        ("inheriting", try PthreadMutex(between: kind, .priorityInheritance)),
        ("spin", try SpinLock()),
        ("semaphore", try Semaphore(between: kind)),
        ("readers first", try ReaderWriterLock(between: kind)),
        ("writers first", try ReaderWriterLock(between: kind, preferring: .writers)),
      ]
      let placement = Placement.spread(over: try Affinity.usable())
      return try locks.map { name, lock in
        let counter = try SharedArray(repeating: 0, count: 1)
        _ = try Team(kind: kind, count: 3, placement: placement).run { _ in
          for _ in 0..<2_000 {
            lock.lock()
            counter[0] += 1
            lock.unlock()
          }
        }
        return (name, "\(counter[0])")
      }
    }
  }

  static func deadOwner() -> Scenario.Facts {
    Scenario.facts {
      let mutex = try PthreadMutex(.robust)
      let lost = try PthreadMutex(.robust)
      _ = try ForkedProcess.start {
        mutex.lock()
        lost.lock()
        return 0
      }.wait()
      let first = mutex.acquire()
      mutex.repair()
      mutex.unlock()
      let second = mutex.acquire(nanoseconds: 1_000_000)
      let unrepaired = lost.acquire()
      lost.unlock()
      return [
        ("first", "\(first)"), ("second", "\(second)"), ("unrepaired", "\(unrepaired)"),
        ("after", "\(lost.acquire())"),
      ]
    }
  }

  /// Two processes hand a value to and fro, each sleeping until it is its turn.
  static func turns() -> Scenario.Facts {
    Scenario.facts {
      let mutex = try PthreadMutex()
      let changed = try ConditionVariable()
      let turn = try SharedArray(repeating: 0, count: 1)
      let reports = try Team(kind: .process, count: 2).run { member in
        for _ in 0..<50 {
          mutex.lock()
          while turn[0] % 2 != member.index { changed.wait(mutex) }
          turn[0] += 1
          changed.broadcast()
          mutex.unlock()
        }
      }
      return [
        ("turns", "\(turn[0])"), ("ended", "\(reports.allSatisfy { $0.finished != nil })"),
      ]
    }
  }
}
