internal import Apparatus
internal import Platform
internal import Statistics

/// Tasks of one length, done in a child that is a member of a control group.
struct QuotaSlice {
  let limit: QuotaLimit
  /// The period of the quota, in nanoseconds.
  let period: Int
  /// The processor time of a task, in nanoseconds.
  let task: Int
  let workers: Int
  /// How many tasks each worker does.
  let tasks: Int

  /// What the tasks and the kernel say; times in nanoseconds.
  struct Outcome {
    /// The middle of the times that the tasks took.
    let median: Double
    /// The longest of them.
    let slowest: Double
    /// The tasks of the first worker, from the beginning of the first one.
    let firstWorker: [ClosedRange<Double>]
    /// What the kernel counted meanwhile.
    let statistics: QuotaGroup.Statistics
    /// How many processors the child was told that it may use.
    let processors: Int
  }

  /// Sets the limit, does the tasks in the group, and looks what the kernel has counted.
  func run(in group: QuotaGroup) throws(PlatformError) -> Outcome {
    let (task, workers, tasks) = (task, workers, tasks)
    try group.limit(quota: limit.time(in: period / 1_000), period: period / 1_000)
    let before = group.statistics
    // Each worker notes the moments between its tasks, as nanoseconds since the first of all.
    let moments = try Isolated.run(results: workers * (tasks + 1) + 1) {
      results throws(PlatformError) in
      try group.join()
      let processors = try Affinity.usable()
      results[workers * (tasks + 1)] = Double(processors.count)
      nonisolated(unsafe) let results = results
      let start = MonotonicClock.now()
      let team = Team(kind: .thread, count: workers, placement: .spread(over: processors))
      _ = try team.run { member in
        let first = member.index * (tasks + 1)
        results[first] = Double(MonotonicClock.now() - start)
        for number in 1...tasks {
          BusyWork.spin(nanoseconds: task, by: .processorTime)
          results[first + number] = Double(MonotonicClock.now() - start)
        }
      }
    }
    let stretches = (0..<workers).flatMap { worker in
      (0..<tasks).map { number in
        let first = worker * (tasks + 1) + number
        return moments[first]...max(moments[first], moments[first + 1])
      }
    }
    let times = stretches.map { $0.upperBound - $0.lowerBound }
    return Outcome(
      median: Median.value(of: times) ?? 0, slowest: times.max() ?? 0,
      firstWorker: Array(stretches.prefix(tasks)), statistics: group.statistics.since(before),
      processors: Int(moments.last ?? 0))
  }
}
