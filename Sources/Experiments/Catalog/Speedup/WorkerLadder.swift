/// The numbers of workers that one run compares, and the tasks that all of them can share out.
struct WorkerLadder: Equatable {
  /// The numbers of workers in rising order; the first is 1.
  let counts: [Int]

  private static let steps = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64]

  /// Every step up to the most workers, or every doubling where that would be too many.
  init(most: Int) {
    let all = WorkerLadder.steps.filter { $0 < most }
    let doubling = all.filter { $0 & ($0 - 1) == 0 }
    counts = (all.count < 8 ? all : doubling) + [most]
  }

  /// The fewest tasks, at least 24, that leave no worker idle for more than 5 % of a job's time.
  ///
  /// A job of 25 tasks takes four workers seven steps, three of whom have nothing to do in the last.
  var tasks: Int {
    let candidates = max(24, counts.last ?? 1)...240
    return candidates.first { waste($0) <= 0.05 } ?? candidates.min { waste($0) < waste($1) } ?? 24
  }

  /// The largest share of a job's time in which some worker has nothing left to do.
  private func waste(_ tasks: Int) -> Double {
    counts.map { workers in
      let steps = (tasks + workers - 1) / workers
      return Double(steps * workers) / Double(tasks) - 1
    }.max() ?? 0
  }
}
