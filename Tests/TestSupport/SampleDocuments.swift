package import Terminal

/// Documents that the golden screens show.
package enum SampleDocuments {
  package static let bars = Chart.bars(
    BarChart(
      title: "Time to create one worker", unit: .nanoseconds,
      bars: [
        .init("thread", 12_340, low: 11_900, high: 12_800),
        .init("process (fork)", 84_200, low: 71_000, high: 98_400),
        .init("process (spawn)", 412_000, low: 398_000, high: 431_000),
      ]))

  package static let logarithmicBars = Chart.bars(
    BarChart(
      title: "One hand-over", unit: .nanoseconds,
      bars: [
        .init("cache line", 61), .init("pipe", 5_210), .init("TCP socket", 18_800),
        .init("file", 1_230_000),
      ], scale: .logarithmic))

  package static let speedup = Chart.bars(
    BarChart(
      title: "Speed-up with two workers", unit: .ratio,
      bars: [
        .init("threads", 1.93, low: 1.81, high: 1.98),
        .init("Python threads", 0.94, low: 0.9, high: 1.01),
      ], reference: .init("no change", 1)))

  package static let histogram = Chart.histogram(
    HistogramChart(
      title: "Round trip over a pipe", unit: .nanoseconds,
      bins: zip(0..., [2, 31, 118, 74, 29, 11, 3, 0, 1]).map { index, count in
        .init(low: 8_000 + Double(index) * 500, high: 8_500 + Double(index) * 500, count: count)
      },
      marks: [.init("median", 9_240), .init("p90", 10_100), .init("p99", 11_020)]))

  package static let curves = Chart.curves(
    CurveChart(
      title: "Work done by more workers",
      x: .init("workers", .count), y: .init("throughput", .perSecond),
      series: [
        .init(
          "measured, threads",
          [1, 2, 4, 8].enumerated().map { index, workers in
            let value = [102_000.0, 198_000, 203_000, 187_000][index]
            return .init(workers, value, low: value * 0.94, high: value * 1.05)
          }),
        .init(
          "measured, Python threads",
          [.init(1, 88_000), .init(2, 84_000), .init(4, 79_000), .init(8, 71_000)]),
        .init(
          "Amdahl's law, 1 % serial",
          (1...8).map { .init(Double($0), 102_000 / (0.01 + 0.99 / min(Double($0), 2))) },
          lineOnly: true),
      ]))

  package static let logarithmicCurves = Chart.curves(
    CurveChart(
      title: "Cost of a message by its size",
      x: .init("message", .bytes, .logarithmic),
      y: .init("time", .nanoseconds, .logarithmic),
      series: [
        .init("pipe", sizes.map { .init($0, 3_000 + $0 * 0.4) }),
        .init("shared memory", sizes.map { .init($0, 180 + $0 * 0.05) }),
      ]))

  package static let timeline = Chart.timeline(
    TimelineChart(
      title: "Two workers and one lock",
      rows: [
        .init(
          "worker 1",
          segments: [
            .init(start: 0, end: 90_000, state: "created"),
            .init(start: 90_000, end: 900_000, state: "running", label: "cpu 0"),
            .init(start: 900_000, end: 1_700_000, state: "holding lock"),
            .init(start: 1_700_000, end: 2_400_000, state: "running", label: "cpu 1"),
          ], instants: [.init("lock taken", at: 900_000), .init("lock released", at: 1_700_000)]),
        .init(
          "worker 2",
          segments: [
            .init(start: 0, end: 140_000, state: "created"),
            .init(start: 140_000, end: 1_000_000, state: "running", label: "cpu 1"),
            .init(start: 1_000_000, end: 1_700_000, state: "waiting"),
            .init(start: 1_700_000, end: 2_300_000, state: "holding lock"),
            .init(start: 2_300_000, end: 2_301_000, state: "blocked"),
            .init(start: 2_301_000, end: 2_600_000, state: "running"),
          ], instants: [.init("lock taken", at: 1_700_000)]),
      ],
      patterns: [
        "running": .solid, "waiting": .line, "blocked": .sparse, "holding lock": .dense,
        "created": .dots,
      ]))

  package static let slices = Chart.timeline(
    TimelineChart(
      title: "Which processor ran which worker",
      rows: (1...6).map { worker in
        .init(
          "worker \(worker)",
          segments: (0..<5).map { slice in
            let start = Double(slice * 6 + worker * 2 % 6) * 1e6
            return .init(
              start: start, end: start + 3.2e6, state: "running on processor",
              label: String((slice + worker) % 2))
          })
      }, fill: .label, rowLimit: 4))

  package static let deadlock = Chart.graph(
    CycleGraph(
      title: "Who waits for whom",
      nodes: [
        .init("worker 1", "waits for"), .init("lock B", "held by"),
        .init("worker 2", "waits for"), .init("lock A", "held by"),
      ]))

  package static let philosophers = Chart.graph(
    CycleGraph(
      title: "Three philosophers",
      nodes: (1...3).flatMap { philosopher -> [CycleGraph.Node] in
        [
          .init("philosopher \(philosopher)", "waits for"),
          .init("fork \(philosopher % 3 + 1)", "held by"),
        ]
      }))

  private static let sizes: [Double] = (0...9).map { Double(1 << (2 * $0)) }

  package static let results = Table(
    title: "What each guard costs",
    columns: [
      .init("guard"), .init("time per update", .decimal), .init("95 % interval", .decimal),
      .init("lost", .trailing), .init("remark"),
    ],
    rows: [
      ["none", "2.31 ns", "2.28 – 2.40", "26 %", "Fast and wrong: updates overwrite each other."],
      ["atomic", "11.2 ns", "10.9 – 11.6", "0", "One instruction that cannot be divided."],
      ["mutex", "104 ns", "97 – 121", "0", "Sleeps in the kernel when the lock is taken."],
    ],
    caption: "1 update = 1 load + 1 store; processors 0 and 1, 20 rounds.")
}
