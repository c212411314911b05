public import Apparatus
internal import Results
public import ArgumentParser
internal import Platform
internal import Statistics
internal import Terminal

/// Sends requests to a pool of workers by a timetable and measures throughput, latency and queue.
public struct Load: Experiment {
  /// The threads of the pool.
  @Option(help: .init("Workers of the pool (1 to 16).", valueName: "count"))
  public var workers = 2
  /// The mean length of a service.
  @Option(help: .init("Mean time to serve a request, 100us to 10ms.", valueName: "time"))
  public var service = TimeSpan(nanoseconds: 500e3)
  /// How the lengths of the services are chosen.
  @Option(help: "Lengths of the services: exponential or fixed.")
  public var serviceKind = ServiceKind.exponential
  /// How the moments of arrival are chosen.
  @Option(help: "Moments of arrival: poisson or regular.")
  public var arrivals = ArrivalKind.poisson
  /// What serving means.
  @Option(help: "What a worker does to serve: wait or cpu.")
  public var work = ServiceWork.wait
  /// The offered loads in percent of what the pool can do.
  @Option(help: .init("Offered loads in percent, 1 to 300, with commas.", valueName: "list"))
  public var loads = CommaList([10, 30, 50, 70, 80, 90, 100, 120])

  /// The default options.
  public init() {}

  /// Checks the options against what fits into a run.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 1...16, because: .patience)
    try OptionError.check(
      "--service", service, in: TimeSpan(nanoseconds: 100e3)...TimeSpan(nanoseconds: 10e6),
      because: .patience)
    for load in loads.elements {
      try OptionError.check("--loads", load, in: 1...300, because: .patience)
    }
    try OptionError.check("--loads", loads.elements.count, in: 2...12, because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "load",
    abstract: "What throughput and latency do when more and more is asked for",
    discussion: """
      Requests arrive at a pool of threads by a timetable that is drawn in advance and does not \
      wait for the pool (an open loop). Every latency counts from the moment in the timetable, so \
      nothing is omitted when the pool falls behind. Before each round a closed loop measures what \
      the pool can do; an offered load of 100 % is that. Each load runs once a round, in a fresh \
      child; the first fifth of its time fills the line and is not counted. The number of requests \
      inside is looked at by the clock, the throughput counts ends, the latency is timed for each \
      request: three measurements, from the first arrival to the last end, for Little's law. The \
      knee is the load with the largest throughput over latency (Kleinrock's power). The model \
      M/M/c is compared where the slice is five times longer than the line needs to settle. The \
      closed loop is a fixed number of clients whose services take 1, 2, 4 and 8 times as long.
      """,
    quantities: quantities,
    findings: [
      throughputCurve.declaration, throughputAndLatency.declaration, littlesLaw.declaration,
      queueModel.declaration,
    ],
    words: [LoadWord.self],
    code: DecisiveCode(file: "OpenLoop.swift", functions: "measure"),
    defaults: .init(rounds: 12, seconds: 6.8, quickRounds: 6, quickSeconds: 1.3))

  /// How much slower the services of the closed loop become.
  static let slownesses = [1, 2, 4, 8]

  static func condition(load: Int) -> Condition { Condition(.load, load) }
  static func condition(slowness: Int) -> Condition { Condition(.service, "\(slowness)x") }

  /// The offered loads in rising order, each once.
  var ascending: [Int] { Set(loads.elements).sorted() }

  /// Measures what the pool can do and then every load, once a round.
  public func measure(_ recorder: Recorder) throws {
    try recorder.noteUsableProcessors(try Machine.current().parallelism)
    let settings = recorder.settings
    // A fifth of the time is left for making children and for lines that are worked off.
    let slice = LoadSlice(
      load: self, seed: settings.seed,
      duration: 0.82 * settings.seconds * 1e9 / Double(settings.rounds * (ascending.count + 1)))
    var capacities: [Double] = []
    try recorder.rounds(conditions: ascending.count) { round, order in
      capacities.append(try slice.closedLoops(round, recorder))
      guard let capacity = Median.value(of: capacities), capacity > 0 else { return }
      for index in order {
        if recorder.isOverdue { break }
        try slice.openLoop(ascending[index], capacity: capacity, round: round, recorder)
      }
    }
  }
}

extension Condition.Key {
  /// The offered load in percent of what the pool can do.
  static let load = Self("load")
  /// How many times as long a service takes.
  static let service = Self("service")
}
