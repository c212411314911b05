internal import Apparatus
internal import Platform
internal import Results
internal import Statistics

/// The slices of one round: closed loops that show what the pool can do, and one offered load each.
struct LoadSlice {
  let load: Load
  let seed: UInt64
  /// How long requests arrive, in nanoseconds.
  let duration: Double

  /// The part of the time in which the line fills and nothing is counted yet.
  private static let warmUp = 0.2
  /// How many times longer than the line needs to settle a slice must be for the model.
  private static let settled = 5.0

  /// Fixed numbers of clients with services of growing length.
  /// - Returns: what the pool can do in a second.
  func closedLoops(_ round: Int, _ recorder: Recorder) throws -> Double {
    var capacity = 0.0
    for slowness in Load.slownesses {
      let service = Int(load.service.nanoseconds) * slowness
      let outcome = try ClosedLoop(
        clients: load.workers, service: service, work: load.work,
        duration: max(Int(duration / 8), 2 * service)
      ).measure()
      let condition = Load.condition(slowness: slowness)
      try recorder.observe(
        Load.closedThroughput, condition, round: round, outcome.throughput)
      try recorder.observe(Load.closedLatency, condition, round: round, outcome.response)
      if slowness == 1 {
        capacity = Double(load.workers) * 1e9 / outcome.response
        try recorder.observe(Load.capacity, round: round, capacity)
      }
    }
    return capacity
  }

  /// One offered load, in percent of the capacity.
  func openLoop(_ percent: Int, capacity: Double, round: Int, _ recorder: Recorder) throws {
    let timetable = LoadTimetable(
      rate: capacity * Double(percent) / 100, arrivals: load.arrivals,
      service: load.service.nanoseconds, lengths: load.serviceKind, duration: duration,
      seed: seed, stream: UInt64(round) << 16 | UInt64(percent))
    if timetable.arrivals.isEmpty { return }
    let outcome = try OpenLoop(
      arrivals: timetable.arrivals, services: timetable.services, workers: load.workers,
      work: load.work
    ).measure()
    let condition = Load.condition(load: percent)
    let latencies = counted(outcome, timetable)
    let figures = figures(outcome, latencies)
    for (quantity, value) in figures {
      try recorder.observe(quantity, condition, round: round, value)
    }
    if let mean = figures.first(where: { $0.0 == Load.meanLatency })?.1,
      let model = modelLatency(percent, capacity: capacity)
    {
      try recorder.observe(Load.modelLatency, condition, round: round, model)
      try recorder.observe(Load.modelRatio, condition, round: round, mean / model)
    }
    var tally = DurationTally()
    tally.add(latencies)
    try tally.record(condition.with(.round, round), on: recorder)
  }

  /// The latencies of the requests that arrived after the warm-up.
  private func counted(_ outcome: OpenLoop.Outcome, _ timetable: LoadTimetable) -> [Double] {
    zip(timetable.arrivals, outcome.responses).filter {
      Double($0.0) >= LoadSlice.warmUp * duration
    }.map(\.1)
  }

  private func figures(
    _ outcome: OpenLoop.Outcome, _ latencies: [Double]
  ) -> [(Quantity, Double)] {
    let begin = LoadSlice.warmUp * duration
    let seconds = (duration - begin) / 1e9
    let finished = Double(outcome.ends.count { $0 >= begin && $0 < duration })
    var figures: [(Quantity, Double)] = [
      (Load.offered, Double(latencies.count) / seconds), (Load.throughput, finished / seconds),
      (Load.concurrency, outcome.concurrency), (Load.queueLength, outcome.queue),
      (Load.sendingDelay, outcome.lateness),
    ]
    if !latencies.isEmpty {
      let mean = latencies.reduce(0, +) / Double(latencies.count)
      figures.append((Load.keptUp, finished / Double(latencies.count)))
      figures.append((Load.meanLatency, mean))
      figures.append((Load.medianLatency, Median.value(of: latencies) ?? mean))
    }
    if let law = law(outcome) { figures.append((Load.littleRatio, law.relativeDisagreement + 1)) }
    return figures
  }

  /// Little's law from the first arrival until the last request has left, when it is exact.
  private func law(_ outcome: OpenLoop.Outcome) -> LittlesLaw? {
    let count = Double(outcome.responses.count)
    return LittlesLaw(
      throughput: count / (outcome.ends.max() ?? 0),
      responseTime: outcome.responses.reduce(0, +) / count, concurrency: outcome.concurrency)
  }

  /// The mean latency of M/M/c in nanoseconds; nil outside its valid range.
  ///
  /// A line settles with the time constant 1 / (c μ (1 - √ρ)²), the slowest rate of M/M/1 served c
  /// times as fast; source: P. M. Morse, Queues, Inventories and Maintenance, 1958, chapter 6.
  func modelLatency(_ percent: Int, capacity: Double) -> Double? {
    let rate = capacity * Double(percent) / 100
    guard
      let queue = ErlangC(
        servers: load.workers, arrivalRate: rate, serviceRate: capacity / Double(load.workers))
    else { return nil }
    let rest = 1 - queue.utilization.squareRoot()
    let settling = 1e9 / capacity / (rest * rest)
    return duration >= LoadSlice.settled * settling ? queue.meanResponse * 1e9 : nil
  }
}
