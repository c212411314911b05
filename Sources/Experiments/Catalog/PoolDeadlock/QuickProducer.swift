internal import Apparatus
internal import Platform
internal import Statistics

/// A producer that gives tasks faster than the workers do them, and the queue between them.
struct QuickProducer {
  /// How many tasks there are.
  static let tasks = 100
  /// What a worker waits for each task, as for a server, in nanoseconds.
  private static let service = 200_000
  /// What the producer needs for a task, in nanoseconds.
  private static let making = 5_000

  /// How many tasks the queue has room for; nil for any number.
  let capacity: Int?
  let workers: Int

  /// What the producer and the tasks felt; times in nanoseconds.
  struct Outcome {
    /// From the first task that was given to the moment when the last one was in the queue.
    let producerTime: Double
    /// The most tasks that were in the queue.
    let longestQueue: Double
    /// The middle of the times from giving a task to its beginning.
    let medianWait: Double
    /// Tasks done each second, from the first that was given to the last that was done.
    let rate: Double
    /// How many tasks were in the queue after each one that was given.
    let lengths: [Double]
  }

  /// The columns of what is noted of each task.
  private enum Column: Int, CaseIterable { case given, begun, done, length }

  /// Runs the producer and the workers in a child of their own.
  func run() throws(PlatformError) -> Outcome {
    let (capacity, workers) = (capacity, workers)
    let count = Self.tasks
    let notes = try Isolated.run(results: Column.allCases.count * count) {
      notes throws(PlatformError) in
      let queue = try WaitingTasks(capacity: capacity, count: count)
      nonisolated(unsafe) let notes = notes
      @Sendable func note(_ column: Column, _ task: Int, _ value: Int) {
        notes[column.rawValue * count + task] = Double(value)
      }
      _ = try Team(kind: .thread, count: workers + 1).run { member in
        if member.index > 0 {
          while let task = queue.take() {
            note(.begun, task, MonotonicClock.now())
            Nap.sleep(nanoseconds: Self.service)
            note(.done, task, MonotonicClock.now())
          }
        } else {
          for task in 0..<count {
            BusyWork.spin(nanoseconds: Self.making, by: .wall)
            note(.given, task, MonotonicClock.now())
            note(.length, task, queue.give())
          }
        }
      }
    }
    return outcome(notes)
  }

  private func outcome(_ notes: [Double]) -> Outcome {
    func column(_ column: Column) -> [Double] {
      Array(notes[column.rawValue * Self.tasks..<(column.rawValue + 1) * Self.tasks])
    }
    let (given, begun) = (column(.given), column(.begun))
    let start = given.min() ?? 0
    let span = max(1, (column(.done).max() ?? 0) - start)
    return Outcome(
      producerTime: (given.max() ?? 0) - start,
      longestQueue: column(.length).max() ?? 0,
      medianWait: Median.value(of: zip(given, begun).map { max(0, $1 - $0) }) ?? 0,
      rate: Double(Self.tasks) / (span / 1e9),
      lengths: column(.length))
  }
}
