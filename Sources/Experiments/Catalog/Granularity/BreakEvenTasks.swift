internal import Results
internal import Glibc
internal import Statistics

/// The task at which splitting a job begins to pay, from speed-ups by the work in a task.
struct BreakEvenTasks {
  /// The measured tasks, the smallest first.
  let tasks: [TimeSpan]

  init(_ tasks: CommaList<TimeSpan>) { self.tasks = tasks.elements.sorted() }

  /// The condition of one kind of helper with one task.
  static func condition(_ helpers: String, _ task: TimeSpan) -> String {
    "helpers=\(helpers),task=\(task)"
  }

  /// The break-even task of each round that has all tasks, in nanoseconds.
  func points(of helpers: String, in observations: Observations) -> [(round: Int, task: Double)] {
    var rounds: [Int: [Double]] = [:]
    for task in tasks {
      let condition = Self.condition(helpers, task)
      guard let sample = observations.sample("speed-up", condition: condition) else { return [] }
      for (round, value) in zip(sample.rounds, sample.values) {
        rounds[round, default: []].append(value)
      }
    }
    return rounds.sorted { $0.key < $1.key }.compactMap { round, speedUps in
      crossing(speedUps).map { (round, $0) }
    }
  }

  /// The break-even task of a kind of helper over all rounds, in nanoseconds.
  func estimate(of helpers: String, in observations: Observations) -> Estimate? {
    Median.estimate(of: points(of: helpers, in: observations).map(\.task))
  }

  /// Where speed-ups, in the order of the tasks, rise above 1 for good, in nanoseconds.
  func crossing(_ speedUps: [Double]) -> Double? {
    let lengths = tasks.map(\.nanoseconds)
    guard speedUps.count == lengths.count, let first = lengths.first, let last = lengths.last
    else { return nil }
    guard let below = speedUps.lastIndex(where: { $0 < 1 }) else { return first / 2 }
    guard below + 1 < lengths.count else { return last * 2 }
    let share = (1 - speedUps[below]) / (speedUps[below + 1] - speedUps[below])
    return exp(log(lengths[below]) + share * (log(lengths[below + 1]) - log(lengths[below])))
  }
}
