public import ArgumentParser
public import Platform
internal import Terminal

/// Splits a fixed amount of work over more and more workers and measures what that gains.
public struct Speedup: Experiment {
  /// What the tasks do.
  @Option(help: "What a task does: cpu, io, memory, mixed or syscall.")
  public var work = JobWork.cpu
  /// What the workers are.
  @Option(help: "What a worker is: thread, process or both.")
  public var kind = WorkerKinds.both
  /// The largest number of workers.
  @Option(
    help: .init(
      "The most workers (2 to 64); by default twice the processors.", valueName: "count"))
  public var workers = Speedup.usualWorkers

  /// The default options.
  public init() {}

  /// Twice the usable processors, so that the curve shows what too many workers gain; at least 4.
  static let usualWorkers = min(64, max(4, 2 * ((try? Affinity.usable().count) ?? 2)))

  /// Checks the options against what fits into a run.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...64, because: .patience)
  }

  static let jobTime = "job-time"

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "speedup",
    abstract: "What more workers gain, by the kind of work",
    discussion: """
      A job of equal tasks is shared out among 1, 2, 3 and more workers; the work as a whole stays \
      the same. Each number of workers does the job once a round, in a fresh child, and the clock \
      runs from the first start to the last end, so creating the workers is not counted. cpu \
      computes a chain of multiplications; io asks a server that answers after a delay, over a \
      loopback connection, and flushes a file to the disk; memory adds up more data than the \
      last-level cache holds; mixed computes half of the time and waits for the server in the other \
      half; syscall asks the kernel for the parent's number again and again. What is computed is \
      checked. The kernel places the workers. The speed-up is the time of one worker over the time \
      of all, in the same round. Amdahl's law and Gunther's Universal Scalability Law are fitted to \
      the speed-ups by least squares and drawn only between the numbers that were measured.
      """,
    quantities: [
      .init(jobTime, unit: .nanoseconds, of: "all tasks, from the first start to the last end"),
      .init("throughput", unit: .perSecond, of: "tasks finished in a second by all workers"),
      .init("task-latency", unit: .nanoseconds, of: "one task from its beginning to its end"),
      .init("speed-up", unit: .ratio, of: "time of one worker alone over time of all"),
      .init("efficiency", unit: .share, of: "speed-up over the number of workers"),
      .init("serial-share", unit: .share, of: "work that Amdahl's law takes as done by one alone"),
      .init("contention", unit: .share, of: "loss to queueing in the scalability law"),
      .init("coherency", unit: .share, of: "loss to mutual updates in the scalability law"),
      .init("amdahl-residual", unit: .ratio, of: "speed-ups around Amdahl's law, deviation"),
      .init("scalability-residual", unit: .ratio, of: "speed-ups around that law, deviation"),
    ],
    findings: [NativeThreads.self, NativeProcesses.self, ScalingLaw.self],
    defaults: .init(rounds: 30, seconds: 6, quickRounds: 8, quickSeconds: 1))

  /// What is compared in one round.
  private struct Case {
    let series: SpeedupSeries
    let workers: Int
  }

  /// Does the job with every number of workers of every kind once a round.
  public func measure(_ recorder: Recorder) throws {
    let ladder = WorkerLadder(most: workers)
    try recorder.note("processors", value: Double(try Machine.current().parallelism))
    // The job has to outlast the time in which new workers find their places.
    let recipe = JobRecipe(work, task: 24e6 / Double(min(ladder.tasks, 48)))
    if let data = recipe.data, data.byteCount < LastLevelCache.byteCount ?? 0 {
      try recorder.note("data-in-cache")
    }
    let cases = kind.kinds.flatMap { kind in
      ladder.counts.map {
        Case(series: .init(runtime: SpeedupSeries.native, kind: kind), workers: $0)
      }
    }
    var jobs = 0
    try recorder.rounds(conditions: cases.count) { round, order in
      for one in order.map({ cases[$0] }) {
        if recorder.isOverdue { break }
        let job = ParallelJob(
          recipe, kind: one.series.kind, workers: one.workers, tasks: ladder.tasks,
          offset: jobs * ladder.tasks * recipe.words)
        jobs += 1
        let condition = one.series.condition(one.workers)
        do throws(PlatformError) {
          let times = try job.measure()
          try recorder.observe(Self.jobTime, condition: condition, round: round, times.whole)
          try recorder.observe("task-latency", condition: condition, round: round, times.task)
          try recorder.observe(
            "throughput", condition: condition, round: round,
            Double(ladder.tasks) * 1e9 / times.whole)
        } catch {
          try recorder.refuse(condition, error)
        }
      }
    }
  }
}
