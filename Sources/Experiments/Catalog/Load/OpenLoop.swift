internal import Apparatus
public import Platform

/// Requests that arrive by a timetable at a pool of threads, whether or not the pool keeps up.
///
/// The thread that sends them never waits for the pool: the queue is as long as the timetable. Every time
/// counts from the moment in the timetable, so a delay is not omitted because the sender was late.
/// The number of requests inside is read by another thread, by the clock.
///
/// Source: G. Tene, "How NOT to measure latency", 2013, on coordinated omission.
public struct OpenLoop: Sendable {
  /// When the requests arrive, in nanoseconds from the start, rising.
  public let arrivals: [Int]
  /// How long the service of each request should take, in nanoseconds.
  public let services: [Int]
  /// The threads of the pool.
  public let workers: Int
  /// What serving means.
  public let work: ServiceWork
  /// The nanoseconds from one look at the line to the next.
  public let lookEvery: Int

  /// Describes the requests; nothing runs before `measure`.
  public init(
    arrivals: [Int], services: [Int], workers: Int, work: ServiceWork, lookEvery: Int = 250_000
  ) {
    self.arrivals = arrivals
    self.services = services
    self.workers = workers
    self.work = work
    self.lookEvery = lookEvery
  }

  /// What happened to the requests; times in nanoseconds.
  public struct Outcome: Equatable, Sendable {
    /// From the moment in the timetable to the end of the service, for each request.
    public let responses: [Double]
    /// The end of the service of each request, from the start.
    public let ends: [Double]
    /// How long a worker was busy with each request.
    public let services: [Double]
    /// The mean number of requests inside, by looking, until the last one had left.
    public let concurrency: Double
    /// The mean number of requests that no worker had taken yet, by looking.
    public let queue: Double
    /// How long after the moment in the timetable a request was sent, on average.
    public let lateness: Double
  }

  /// What one request leaves behind; moments on the clock, 0 until they are there.
  private struct Trace: BitwiseCopyable {
    var sent = 0
    var begun = 0
    var ended = 0
  }

  /// What the threads share.
  private final class SharedState: Sendable {
    let start: Int
    let line: Semaphore
    /// How many requests were taken out of the line, and how many have left.
    let counts: SharedAtomics
    init(start: Int) throws(PlatformError) {
      self.start = start
      line = try Semaphore(permits: 0, between: .thread)
      counts = try SharedAtomics(count: 2)
    }
    var taken: AtomicWord { counts[0] }
    var left: AtomicWord { counts[1] }
  }

  /// Runs the timetable in a fresh child.
  /// - Throws: as `Isolated.run`.
  public func measure() throws(PlatformError) -> Outcome {
    let looks = try SharedArray(repeating: 0.0, count: 2)
    let origin = try SharedArray(repeating: 0, count: 1)
    let traces = try Isolated.run(results: arrivals.count, startingWith: Trace()) {
      traces throws(PlatformError) in
      TimeLimit.arm(seconds: Dialogue.timeLimit)
      Nap.wakeExactly()
      let notes = try SharedArray(repeating: Trace(), count: arrivals.count)
      // The threads need a moment to be there before the first request.
      let shared = try SharedState(start: MonotonicClock.now() + 500_000)
      origin[0] = shared.start
      _ = try Team(kind: .thread, count: workers + 2, gated: false).run { member in
        switch member.index {
        case 0: send(by: shared, notes)
        case 1: (looks[0], looks[1]) = look(at: shared)
        default: serve(shared, notes)
        }
      }
      for index in arrivals.indices { traces[index] = notes[index] }
    }
    return outcome(traces, start: origin[0], looks: (looks[0], looks[1]))
  }

  private func outcome(
    _ traces: [Trace], start: Int, looks: (concurrency: Double, queue: Double)
  ) -> Outcome {
    let lateness = zip(traces, arrivals).map { Double($0.sent - start - $1) }
    return Outcome(
      responses: zip(traces, arrivals).map { Double($0.ended - start - $1) },
      ends: traces.map { Double($0.ended - start) },
      services: traces.map { Double($0.ended - $0.begun) },
      concurrency: looks.concurrency, queue: looks.queue,
      lateness: lateness.reduce(0, +) / Double(max(1, lateness.count)))
  }

  private func send(by shared: SharedState, _ traces: SharedArray<Trace>) {
    for (index, arrival) in arrivals.enumerated() {
      let due = shared.start + arrival
      let now = MonotonicClock.now()
      if due > now { Nap.sleep(nanoseconds: due - now) }
      traces[index].sent = MonotonicClock.now()
      shared.line.post()
    }
    // One more permit for each worker, which finds no request behind it and ends.
    for _ in 0..<workers { shared.line.post() }
  }

  private func serve(_ shared: SharedState, _ traces: SharedArray<Trace>) {
    while true {
      shared.line.wait()
      let index = Int(shared.taken.addOrdered(1))
      guard index < arrivals.count else { return }
      traces[index].begun = MonotonicClock.now()
      work.serve(services[index])
      traces[index].ended = MonotonicClock.now()
      shared.left.addOrdered(1)
    }
  }

  /// Counts by the clock who has arrived and not left, until everybody has.
  private func look(at shared: SharedState) -> (concurrency: Double, queue: Double) {
    var (inside, waiting, count) = (0, 0, 0)
    var arrived = 0
    var due = shared.start
    while true {
      due += lookEvery
      let now = MonotonicClock.now()
      if due > now { Nap.sleep(nanoseconds: due - now) }
      let left = Int(shared.left.loadAcquire())
      if left >= arrivals.count { break }
      let taken = min(Int(shared.taken.loadAcquire()), arrivals.count)
      let moment = MonotonicClock.now() - shared.start
      while arrived < arrivals.count, arrivals[arrived] <= moment { arrived += 1 }
      inside += arrived - left
      waiting += max(0, arrived - taken)
      count += 1
    }
    let looks = Double(max(1, count))
    return (Double(inside) / looks, Double(waiting) / looks)
  }
}
