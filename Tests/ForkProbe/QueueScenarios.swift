import Apparatus
import Experiments
import Glibc
import Platform

/// What queues, farms and many reporters promise; the trials check every item themselves.
enum QueueScenarios {
  static func handoffs() -> Scenario.Facts {
    WorkQueueKind.allCases.flatMap { queue in
      [(1, 1), (3, 1), (1, 3), (4, 4)].map { producers, consumers in
        let trial = HandoffTrial(
          queue: queue, producers: producers, consumers: consumers, items: 600, placement: .free)
        return (
          "\(queue.rawValue) \(producers) to \(consumers)",
          result { () throws(PlatformError) in
            try trial.measure().nanosecondsPerItem > 0
          }
        )
      }
    }
  }

  static func farms() -> Scenario.Facts {
    TaskFarm.Helpers.allCases.flatMap { helpers in
      [2, 5].map { workers in
        let farm = TaskFarm(
          helpers: helpers, workers: workers, iterations: 300, steps: 7, placement: .free)
        return (
          "\(helpers.rawValue) \(workers)",
          result { () throws(PlatformError) in try farm.measure().speedUp > 0 }
        )
      }
    }
  }

  static func fanIn() -> Scenario.Facts {
    [1, 40].map { reporters in
      let trial = FanInTrial(
        reporters: reporters, reportsEach: 30, methods: FanInMethod.allCases)
      return (
        "\(reporters)",
        result { () throws(PlatformError) in
          try trial.measure().allSatisfy { if case .measured = $0 { true } else { false } }
        }
      )
    }
  }

  /// With few descriptors a pipe for each is refused while the shared lines still work.
  static func fanInAtTheLimit() -> Scenario.Facts {
    Scenario.facts {
      var limit = rlimit(rlim_cur: 40, rlim_max: 40)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      let outcomes = try FanInTrial(
        reporters: 60, reportsEach: 3, methods: FanInMethod.allCases
      ).measure()
      return zip(FanInMethod.allCases, outcomes).map { method, outcome in
        switch outcome {
        case .measured: (method.rawValue, "measured")
        case .refused(let error): (method.rawValue, error.reason)
        }
      }
    }
  }

  private static func result(_ body: () throws(PlatformError) -> Bool) -> String {
    do throws(PlatformError) { return try body() ? "intact" : "nothing" } catch {
      return "\(error)"
    }
  }
}
