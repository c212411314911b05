internal import Apparatus
public import Platform

/// A fixed amount of work, cut into equal tasks that a number of workers share out among them.
///
/// Worker i of n does the tasks i, i + n, i + 2n and so on. The clock runs from the moment the first
/// worker begins to the moment the last one is done, so creating the workers is not counted.
public struct ParallelJob: Sendable {
  /// What a task does.
  public let recipe: JobRecipe
  /// Whether the workers are threads or processes.
  public let kind: WorkerKind
  /// How many workers there are.
  public let workers: Int
  /// How many tasks the job has.
  public let tasks: Int
  /// The word at which a job that streams through memory begins.
  public let offset: Int

  /// Describes a job; nothing is created before `measure`.
  public init(
    _ recipe: JobRecipe, kind: WorkerKind, workers: Int, tasks: Int, offset: Int = 0
  ) {
    self.recipe = recipe
    self.kind = kind
    self.workers = workers
    self.tasks = tasks
    self.offset = offset
  }

  /// How long a job took, in nanoseconds.
  public struct Times: Equatable, Sendable {
    /// From the first start to the last end.
    public let whole: Double
    /// A task from its beginning to its end, the mean of all tasks.
    public let task: Double

    /// Two times of one job.
    public init(whole: Double, task: Double) {
      self.whole = whole
      self.task = task
    }
  }

  /// Does the job in a fresh child.
  /// - Throws: as `Isolated.run`; `PlatformError.unsupported` for a wrong result.
  public func measure() throws(PlatformError) -> Times {
    let failure = try TeamFailure()
    return try failure.rethrowing { () throws(PlatformError) in
      let times = try Isolated.run(results: 2) { times throws(PlatformError) in
        TimeLimit.arm(seconds: Dialogue.timeLimit)
        let server =
          recipe.work.asksServer
          ? try SlowServer.start(clients: workers, delay: recipe.delay) : nil
        let spans = try share(server, failure)
        try server?.stop()
        let first = spans.map(\.lowerBound).min() ?? 0
        let last = spans.map(\.upperBound).max() ?? 0
        times[0] = Double(last - first)
        times[1] = Double(spans.reduce(0) { $0 + $1.count }) / Double(tasks)
      }
      return Times(whole: times[0], task: times[1])
    }
  }

  /// Lets the workers do the tasks; when each of them was at work.
  private func share(
    _ server: SlowServer?, _ failure: TeamFailure
  ) throws(PlatformError) -> [Range<Int>] {
    var places: [JobResources] = []
    for worker in 0..<workers {
      places.append(
        JobResources(
          connection: server?.connections[worker],
          file: recipe.work == .io ? try ScratchFile() : nil))
    }
    let (job, resources) = (self, places)
    let reports = try Team(kind: kind, count: workers).run { member in
      failure.guarding(job.kind) { () throws(PlatformError) in
        for task in stride(from: member.index, to: job.tasks, by: job.workers) {
          try job.recipe.perform(task, with: resources[member.index], from: job.offset)
        }
      }
    }
    for place in places { place.file?.close() }
    let spans = reports.compactMap(\.running)
    guard spans.count == workers else {
      throw .workerEnded
    }
    return spans
  }
}
