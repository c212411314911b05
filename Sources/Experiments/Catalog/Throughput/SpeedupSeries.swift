internal import Platform
internal import Statistics

/// One curve of a speed-up: who does the work, in which language.
struct SpeedupSeries: Hashable {
  /// What executes the tasks: "native" or the name of an interpreter.
  let runtime: String
  /// Whether the workers are threads or processes.
  let kind: WorkerKind

  static let native = "native"

  var isNative: Bool { runtime == SpeedupSeries.native }

  /// The name in tables and legends.
  var label: String { "\(runtime) \(kind == .thread ? "threads" : "processes")" }

  /// The condition of a number of workers in the observations.
  func condition(_ workers: Int) -> String {
    "runtime=\(runtime),kind=\(kind.rawValue),workers=\(workers)"
  }

  /// The condition of what holds for the whole curve.
  var condition: String { "runtime=\(runtime),kind=\(kind.rawValue)" }
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

  /// The curve in the observations; nil unless one worker and at least one other number was measured.
  init?(_ series: SpeedupSeries, _ counts: [Int], in observations: Observations) {
    let alone = series.condition(1)
    self.series = series
    points = counts.compactMap { workers in
      if workers == 1 {
        let rounds = observations.values(Speedup.jobTime, condition: alone).count
        return rounds > 0 ? Point(workers: 1, speedup: .counted(1, among: rounds)) : nil
      }
      return observations.comparison(Speedup.jobTime, alone, over: series.condition(workers))
        .map { Point(workers: workers, speedup: $0.ratio) }
    }
    if points.count < 2 { return nil }
  }

  /// The speed-up of a number of workers.
  func speedup(_ workers: Int) -> Estimate? { points.first { $0.workers == workers }?.speedup }
}
