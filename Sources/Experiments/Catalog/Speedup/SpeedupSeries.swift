internal import Wording
internal import Results
internal import Platform
internal import Statistics

/// One curve of a speed-up: who does the work, in which language.
struct SpeedupSeries: Hashable {
  /// Who executes the tasks.
  enum Runner: Hashable {
    case native
    /// The first interpreter, whose findings are those of Python.
    case python
    /// Another interpreter, by its name.
    case interpreter(String)

    /// What stands before the conditions of everything it measures.
    var mark: Condition {
      switch self {
      case .native: [.runtime: "native"]
      case .python: [.runtime: "python"]
      case .interpreter(let name): [.python: name]
      }
    }

    fileprivate func label(_ words: Wording) -> String {
      switch self {
      case .native: words[SpeedupWord.native]
      case .python: "Python"
      case .interpreter(let name): name
      }
    }
  }

  /// Who executes the tasks.
  let runner: Runner
  /// Whether the workers are threads or processes.
  let kind: WorkerKind

  /// The name in tables and legends.
  func label(_ words: Wording) -> String {
    words(
      kind == .thread ? SpeedupWord.threadsOf : .processesOf, ["runner": runner.label(words)])
  }

  /// The condition of what holds for the whole curve.
  var condition: Condition { runner.mark.with(.kind, kind.rawValue) }

  /// The condition of a number of workers in the observations.
  func condition(_ workers: Int) -> Condition { condition.with(.workers, workers) }
}

/// The speed-ups of one series over one worker, by the number of workers.
struct SpeedupCurve {
  /// One number of workers with its speed-up, paired by round.
  struct Point {
    let workers: Int
    let speedup: Estimate
  }

  let series: SpeedupSeries
  let points: [Point]
  /// The laws that the curve may follow.
  let laws: ScalingLaws

  /// The curve in the observations; nil unless one worker and at least one other number was measured.
  init?(_ series: SpeedupSeries, _ counts: [Int], in observations: Observations) {
    let alone = series.condition(1)
    self.series = series
    points = counts.compactMap { workers -> Point? in
      if workers == 1 {
        let rounds = observations.values(Speedup.jobTime, alone).count
        return rounds > 0 ? Point(workers: 1, speedup: .counted(1, among: rounds)) : nil
      }
      return observations.comparison(Speedup.jobTime, alone, over: series.condition(workers))
        .map { Point(workers: workers, speedup: $0.ratio) }
    }
    if points.count < 2 { return nil }
    laws = ScalingLaws(points)
  }

  /// The speed-up of a number of workers.
  func speedup(_ workers: Int) -> Estimate? { points.first { $0.workers == workers }?.speedup }

  /// The speed-up of a number of workers as the figure that decides.
  func gain(_ workers: Int) -> Figure? {
    Figure(Speedup.gain, series.condition, if: speedup(workers))
  }
}
