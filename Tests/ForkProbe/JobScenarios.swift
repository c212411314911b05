import Experiments
import Platform

/// What jobs and loops of requests promise whatever the machine does meanwhile.
enum JobScenarios {
  /// Every kind of work by every kind of worker; the tasks check their results themselves.
  static func jobs() -> Scenario.Facts {
    Scenario.facts {
      try JobWork.allCases.flatMap { work in
        let recipe = JobRecipe(work, task: 100e3, dataByteCount: 1 << 20)
        return try WorkerKind.allCases.flatMap { kind in
          try [1, 3].map { workers in
            let times = try ParallelJob(
              recipe, kind: kind, workers: workers, tasks: 7, offset: 1 << 16
            ).measure()
            // The workers' own times add up to no more than what all of them had together.
            let whole = times.task > 0 && times.task * 7 <= times.whole * Double(workers) * 1.001
            return ("\(work.rawValue) \(kind.rawValue) \(workers)", "\(whole)")
          }
        }
      }
    }
  }

  /// Requests that arrive faster than one worker serves them.
  static func openLoop() -> Scenario.Facts {
    Scenario.facts {
      let outcome = try OpenLoop(
        arrivals: (0..<60).map { $0 * 200_000 }, services: Array(repeating: 400_000, count: 60),
        workers: 1, work: .wait
      ).measure()
      let serviceEnds = zip(outcome.ends, outcome.ends.dropFirst()).allSatisfy { $0 <= $1 }
      return [
        ("requests", "\(outcome.responses.count)"),
        ("in-order", "\(serviceEnds)"),
        ("services-take-their-time", "\(outcome.services.allSatisfy { $0 >= 400_000 })"),
        // The line grows by a request with every second arrival, so the last one waits for 59 × 200 µs
        // at least, counted from its place in the timetable.
        ("waiting-is-counted", "\((outcome.responses.last ?? 0) >= 59 * 200_000)"),
        ("sent-late-counts", "\(outcome.lateness >= 0)"),
        ("line-seen", "\(outcome.concurrency > outcome.queue && outcome.queue > 1)"),
      ]
    }
  }

  /// Two clients whose services last half a millisecond.
  static func closedLoop() -> Scenario.Facts {
    Scenario.facts {
      let outcome = try ClosedLoop(
        clients: 2, service: 500_000, work: .wait, duration: 20_000_000
      ).measure()
      return [
        ("response-holds-the-service", "\(outcome.response >= 500_000)"),
        ("no-more-than-possible", "\(outcome.throughput <= 2e9 / outcome.response * 1.001)"),
        ("something-came", "\(outcome.throughput > 0)"),
      ]
    }
  }
}
