import Apparatus
import Experiments
import Platform

/// What the loops behind the cost experiments promise, in a process that may fork.
enum CostScenarios {
  static func leanFork() -> Scenario.Facts {
    Scenario.facts {
      let times = try Isolated.run(results: 2) { results throws(PlatformError) in
        results[0] = Double(try LeanFork.timeInSmallProcess(warmUp: 2, count: 5))
        // The preparation was made by the call before.
        results[1] = Double(try LeanFork.loop(count: 5))
      }
      // Only the child was prepared, so this process still forks whole children.
      let whole = try Isolated.run(results: 1) { $0[0] = 1 }
      return [
        ("small", "\(times[0] > 0)"), ("loop", "\(times[1] > 0)"), ("whole", "\(whole == [1])"),
      ]
    }
  }

  static func forkingParent() -> Scenario.Facts {
    Scenario.facts {
      let parent = try ForkingParent(byteCount: 4 << 20, processor: Affinity.usable()[0])
      let costs = [try parent.fork(), try parent.fork()]
      try parent.end()
      let answer: String
      do { answer = "\(try parent.fork())" } catch { answer = "gone" }
      return [("costs", "\(costs.allSatisfy { $0 > 0 })"), ("after the end", answer)]
    }
  }

  static func idleWorkers() -> Scenario.Facts {
    Scenario.facts {
      let each = try Isolated.run(results: 2) { results throws(PlatformError) in
        // Another probe that starts meanwhile shares pages that were this one's alone until then,
        // which can only make a worker seem smaller.
        for _ in 1...5 {
          results[0] = max(results[0], try IdleWorkers.memoryEach(kind: .process, count: 4))
          results[1] = max(results[1], try IdleWorkers.memoryEach(kind: .thread, count: 4))
        }
      }
      // A process has page tables of its own, a thread at least the pages of its stack in use.
      return [
        ("process", "\(each[0] >= Double(2 * MemoryPage.byteCount))"),
        ("thread", "\(each[1] >= Double(MemoryPage.byteCount))"),
      ]
    }
  }
}
