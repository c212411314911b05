import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Apparatus
@testable import Experiments

@Suite("What the experiment of loads makes of its rounds")
struct LoadTests {
  private let experiment: Load

  init() throws { experiment = try Load.parse(["--loads", "10,50,90,120"]) }

  /// One load as it was measured; the latency in microseconds.
  private struct Point {
    let load: Int
    let throughput: Double
    let latency: Double
    var offered: Double { 40 * Double(load) }
  }

  /// A pool of two workers with a capacity of 4,000 a second.
  private static let pool = [
    Point(load: 10, throughput: 400, latency: 500),
    Point(load: 50, throughput: 2_000, latency: 667),
    Point(load: 90, throughput: 3_600, latency: 2_600),
    Point(load: 120, throughput: 4_000, latency: 9_000),
  ]

  private func observations(
    _ points: [Point] = LoadTests.pool, little: Double = 1, model: Double = 1, rounds: Int = 12,
    spread: Double = 0.01, tally: Int = 0
  ) -> Observations {
    let values: MadeUpRounds.Figures = points.flatMap { point in
      let condition = Load.condition(load: point.load)
      let figures: MadeUpRounds.Figures = [
        (Load.throughput, condition, point.throughput),
        (Load.meanLatency, condition, point.latency * 1e3),
        (Load.offered, condition, point.offered),
        (Load.littleRatio, condition, little), (Load.modelRatio, condition, model),
        // An odd number of values, so that neighbouring loads lean to different sides.
        (Load.keptUp, condition, point.throughput / point.offered),
        (Load.queueLength, condition, 1),
      ]
      return figures
    }
    var durations = DurationTally()
    durations.add((0..<tally).map { 1e5 + 1e3 * Double($0) })
    let tallies = (0..<rounds).flatMap { round in
      points.map { point in
        Record.note(
          .init("durations", text: "load=\(point.load),round=\(round) \(durations.text)"))
      }
    }
    return Observations(
      records: tallies + MadeUpRounds.records(values, rounds: rounds, spread: spread))
  }

  private func finding(_ name: String, _ observations: Observations) -> String? {
    MadeUpRounds.finding(name, in: experiment.judge(observations))
  }

  @Test(
    "The highest load says how the throughput goes on",
    arguments: [
      (4_000.0, "rises-then-flat"), (4_780, "rises"), (2_500, "falls"),
    ])
  func throughputCurve(top: Double, expected: String) {
    let points = Self.pool.dropLast() + [Point(load: 120, throughput: top, latency: 9_000)]
    #expect(finding("throughput-curve", observations(Array(points))) == expected)
  }

  @Test(
    "Where the latency rises, the throughput rises, stays or falls",
    arguments: [
      ([400.0, 2_000, 3_600, 4_000], "rises-together"), ([3_000, 3_000, 3_020, 3_000], "flat"),
      ([3_000, 2_900, 1_000, 900], "falls"),
    ])
  func throughputAndLatency(throughputs: [Double], expected: String) {
    let points = zip(Self.pool, throughputs).map {
      Point(
        load: $0.load, throughput: $1, latency: $0.load == 50 ? 510 : $0.latency)
    }
    #expect(finding("throughput-and-latency", observations(points)) == expected)
  }

  @Test("Where no latency rises, nothing is said of the article's sentence")
  func noRise() {
    let points = Self.pool.map { Point(load: $0.load, throughput: $0.throughput, latency: 500) }
    #expect(finding("throughput-and-latency", observations(points)) == "inconclusive")
  }

  @Test(
    "Little's law holds within a tenth",
    arguments: [
      (1.0, 0.01, "holds"), (1.05, 0.01, "holds"), (1.2, 0.01, "differs"), (0.8, 0.01, "differs"),
      (1, 0.3, "inconclusive"),
    ])
  func little(ratio: Double, spread: Double, expected: String) {
    // An even spread over an even number of loads would cancel within each round.
    let points = Array(Self.pool.prefix(3))
    #expect(
      finding("littles-law", observations(points, little: ratio, spread: spread)) == expected)
  }

  @Test(
    "The model agrees within a quarter",
    arguments: [(1.0, "agrees"), (1.15, "agrees"), (0.6, "differs"), (1.5, "differs")])
  func model(ratio: Double, expected: String) {
    #expect(finding("queue-model", observations(model: ratio)) == expected)
  }

  @Test("Few rounds decide nothing")
  func few() {
    let judgement = experiment.judge(observations(rounds: 4))
    #expect(judgement.findings.allSatisfy { $0.value == "inconclusive" })
    #expect(judgement.caveats.contains(.fewRounds(count: 4, needed: 6)))
  }

  @Test("The knee is the load with the largest throughput over latency")
  func knee() {
    #expect(experiment.judge(observations()).estimate("knee")?.value == 0.5)
  }

  @Test("The 99th percentile is shown only where the requests carry it", arguments: [50, 100])
  func tail(count: Int) {
    let judgement = experiment.judge(observations(tally: count))
    let tail = judgement.estimate("tail-latency", condition: "load=50")
    // Twelve rounds of 50 are 600 requests, of 100 they are 1,200.
    #expect((tail != nil) == (count == 100))
  }

  @Test("Both curves have the knee, and the model is drawn where it was computed")
  func exhibits() {
    let seen = observations()
    let blocks = experiment.exhibits(seen, experiment.judge(seen))
    let charts = blocks.curveCharts
    #expect(charts.map { $0.series.last?.label } == ["knee", "knee"])
    #expect(charts.map { $0.series.last?.points.count } == [1, 1])
    let tables = blocks.tables
    #expect(tables.map(\.rows.count) == [4, 4])
  }

  @Test(
    "The model is compared only below 100 % and where the line has time to settle",
    arguments: [(10, true), (50, true), (90, false), (100, false), (120, false)])
  func validRange(percent: Int, isValid: Bool) {
    let slice = LoadSlice(load: experiment, seed: 1, duration: 50e6)
    #expect((slice.modelLatency(percent, capacity: 4_000) != nil) == isValid)
  }

  @Test("At half load two servers of 0.5 ms answer after two thirds of a millisecond")
  func formula() throws {
    // M/M/2: 1 / (μ (1 - ρ²)) with μ = 2,000 a second and ρ = 0.5.
    let slice = LoadSlice(load: experiment, seed: 1, duration: 50e6)
    let latency = try #require(slice.modelLatency(50, capacity: 4_000))
    #expect(abs(latency / (500e3 / 0.75) - 1) < 1e-9)
  }

  @Test(
    "Options out of range are refused",
    arguments: [
      ["--workers", "0"], ["--workers", "17"], ["--service", "1us"], ["--loads", "50"],
      ["--loads", "0,50"], ["--loads", "50,400"], ["--arrivals", "never"],
    ])
  func options(words: [String]) {
    #expect(throws: (any Error).self) { try Load.parse(words) }
  }
}

@Suite("The timetable of a load")
struct LoadTimetableTests {
  private func timetable(
    _ arrivals: ArrivalKind, _ lengths: ServiceKind, seed: UInt64 = 7
  ) -> LoadTimetable {
    LoadTimetable(
      rate: 2_000, arrivals: arrivals, service: 500e3, lengths: lengths, duration: 5e9, seed: seed,
      stream: 3)
  }

  private func distances(_ timetable: LoadTimetable) -> [Double] {
    zip(timetable.arrivals.dropFirst(), timetable.arrivals).map { Double($0 - $1) }
  }

  @Test("Random distances and lengths spread as much as their mean, regular ones not at all")
  func spread() {
    let random = timetable(.poisson, .exponential)
    for sample in [distances(random), random.services.map(Double.init)] {
      let mean = sample.reduce(0, +) / Double(sample.count)
      let squares = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / Double(sample.count - 1)).squareRoot()
      #expect(abs(mean / 500e3 - 1) < 0.05)
      #expect(abs(deviation / mean - 1) < 0.1)
    }
    let regular = timetable(.regular, .fixed)
    #expect(distances(regular).allSatisfy { abs($0 - 500e3) <= 1 })
    #expect(Set(regular.services) == [500_000])
  }

  @Test("Equal seeds give equal timetables and others do not, in rising order within the time")
  func seeds() {
    let one = timetable(.poisson, .exponential)
    #expect(one == timetable(.poisson, .exponential))
    #expect(one != timetable(.poisson, .exponential, seed: 8))
    #expect(one.arrivals == one.arrivals.sorted())
    #expect(one.arrivals.allSatisfy { (0..<5_000_000_000).contains($0) })
    #expect(one.services.count == one.arrivals.count)
  }
}
