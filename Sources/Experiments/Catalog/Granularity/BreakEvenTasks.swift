internal import Glibc
internal import Results
internal import Statistics

/// The task at which splitting a job begins to pay, from speed-ups by the work in a task.
struct BreakEvenTasks {
  /// The measured tasks, the smallest first.
  let tasks: [TimeSpan]

  init(_ tasks: CommaList<TimeSpan>) { self.tasks = tasks.elements.sorted() }

  /// The condition of one kind of helper.
  static func condition(_ helpers: String) -> Condition { Condition(.helpers, helpers) }

  /// The condition of one kind of helper with one task.
  static func condition(_ helpers: String, _ task: TimeSpan) -> Condition {
    condition(helpers).with(.task, task)
  }

  /// The break-even task of each round that has all tasks, in nanoseconds.
  func points(of helpers: String, in observations: Observations) -> [(round: Int, task: Double)] {
    var rounds: [Int: [Double]] = [:]
    for task in tasks {
      let condition = Self.condition(helpers, task)
      guard let sample = observations.sample(Granularity.speedUp, condition) else { return [] }
      for (round, value) in zip(sample.rounds, sample.values) {
        rounds[round, default: []].append(value)
      }
    }
    return rounds.sorted { $0.key < $1.key }.compactMap { round, speedUps in
      crossing(speedUps).map { (round, $0) }
    }
  }

  /// The break-even task of a kind of helper over all rounds.
  func figure(of helpers: String, in observations: Observations) -> Figure? {
    Figure(
      Granularity.breakEvenTask, Self.condition(helpers),
      if: Median.estimate(of: points(of: helpers, in: observations).map(\.task)))
  }

  /// The break-even task of one kind of helper over that of another, from the rounds in which both
  /// lie between the tasks measured: two bounds have no ratio.
  func comparison(
    _ first: String, over second: String, in observations: Observations
  ) -> PairedComparison? {
    let others = points(of: second, in: observations)
    let byRound = Dictionary(others.map { ($0.round, $0.task) }) { former, _ in former }
    let pairs = points(of: first, in: observations).compactMap { one in
      byRound[one.round].map { (one.task, $0) }
    }.filter { isInside($0.0) && isInside($0.1) }
    return PairedComparison(first: pairs.map(\.0), second: pairs.map(\.1))
  }

  /// Why break-even tasks cannot be compared of which one lies outside of the tasks measured, by the
  /// median of its rounds; nil where each lies within, or was not measured.
  func doubt(_ helpers: [String], in observations: Observations) -> Doubt? {
    let points = helpers.map { self.points(of: $0, in: observations).map(\.task) }
    guard let fewest = points.map(\.count).min(), fewest > 0, let first = tasks.first,
      let last = tasks.last
    else { return nil }
    if fewest < Thresholds.rounds { return .fewRounds(count: fewest, needed: Thresholds.rounds) }
    let medians = points.compactMap { Median.value(of: $0) }
    let below = medians.count { $0 <= first.nanoseconds }
    let above = medians.count { $0 >= last.nanoseconds }
    return below + above > 0 ? .outsideTried(below: below, above: above) : nil
  }

  private func isInside(_ task: Double) -> Bool {
    guard let first = tasks.first, let last = tasks.last else { return false }
    return first.nanoseconds < task && task < last.nanoseconds
  }

  /// Where speed-ups, in the order of the tasks, rise above 1 for good, in nanoseconds; the first or
  /// the last task where that lies outside of what was measured.
  func crossing(_ speedUps: [Double]) -> Double? {
    let lengths = tasks.map(\.nanoseconds)
    guard speedUps.count == lengths.count, let first = lengths.first, let last = lengths.last
    else { return nil }
    guard let below = speedUps.lastIndex(where: { $0 < 1 }) else { return first }
    guard below + 1 < lengths.count else { return last }
    let share = (1 - speedUps[below]) / (speedUps[below + 1] - speedUps[below])
    return exp(log(lengths[below]) + share * (log(lengths[below + 1]) - log(lengths[below])))
  }
}

extension Condition.Key {
  /// How the workers beside the first are made and reached.
  static let helpers = Self("helpers")
  /// The work in one task, as a length of time.
  static let task = Self("task")
}
