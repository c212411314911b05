/// What each worker of a pool did at about one moment, and what became of its tasks.
struct PoolStanding: Equatable {
  /// What is known of a task.
  enum Progress: UInt64 { case unknown, queued, begun, done }

  /// The tasks that workers wait for, one for each worker that waits.
  let awaited: [Int]
  /// How many workers there are.
  let workers: Int
  /// What became of each task.
  let progress: [Progress]
  /// Whether a worker that waits takes other tasks from the queue.
  let isHelping: Bool

  /// The tasks that have no result.
  var undone: Int { progress.count { $0 != .done } }

  /// Whether nobody is left to do what all of them wait for.
  ///
  /// A task that was begun is done by a worker, so where all workers wait, it waits, too.
  var isStuck: Bool {
    awaited.count == workers && awaited.allSatisfy { progress[$0] != .done }
      && !(isHelping && progress.contains(.queued))
  }
}
