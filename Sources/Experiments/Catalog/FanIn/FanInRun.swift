internal import Apparatus
internal import Platform

/// What collector and reporters of one trial share: the lines, the start signals and the figures.
final class FanInRun: Sendable {
  /// What the collector found out about one method.
  struct Figure: BitwiseCopyable, Sendable {
    var nanosecondsPerReport = 0.0
    var pipeCapacity = 0
    var refusal: Int32 = 0
  }

  private let trial: FanInTrial
  private let lines: [FanInLines?]
  /// Two, taken by turns, so that nobody who was fast takes the signal of somebody who was slow.
  private let starts: [Pipe]
  private let present: SharedAtomics
  private let shared: SharedArray<Figure>
  /// The collector has the first to itself where there are several: where it runs moves every cost.
  private let processors: [Int]

  /// Opens the lines of all methods; one that is refused is marked and left out.
  init(trial: FanInTrial) throws(PlatformError) {
    self.trial = trial
    processors = try Affinity.usable()
    shared = try SharedArray(repeating: Figure(), count: trial.methods.count)
    present = try SharedAtomics(count: 1)
    var starts: [Pipe] = []
    for _ in 0..<2 { starts.append(try Pipe()) }
    self.starts = starts
    var lines: [FanInLines?] = Array(repeating: nil, count: trial.methods.count)
    // The frugal methods first, so that a limit stops only those that need many descriptors.
    let order = trial.methods.indices.sorted { first, _ in !trial.methods[first].takesPipeEach }
    for place in order {
      do throws(PlatformError) {
        lines[place] = try FanInRun.lines(trial.methods[place], trial.reporters, like: lines)
      } catch {
        guard case .call(_, let code) = error else { throw error }
        shared.elements[place].refusal = code
      }
    }
    self.lines = lines
  }

  /// What needs the same lines uses the same, one after the other.
  private static func lines(
    _ method: FanInMethod, _ reporters: Int, like opened: [FanInLines?]
  ) throws(PlatformError) -> FanInLines {
    let twin = opened.lazy.compactMap { $0 }.first {
      $0.method == method || ($0.method.takesPipeEach && method.takesPipeEach)
    }
    if let twin { return twin.used(by: method) }
    return try FanInLines(method: method, reporters: reporters)
  }

  /// The figures of all methods, read when everybody has ended.
  var figures: [Figure] { Array(shared.elements) }

  /// The collector's part: for each method, lets everybody start and takes all reports.
  func collect() throws(PlatformError) {
    try Affinity.pin(to: Array(processors.prefix(1)))
    while present[0].loadAcquire() < UInt64(trial.reporters) { Nap.sleep(nanoseconds: 200_000) }
    for (place, line) in lines.enumerated() {
      guard let line else { continue }
      let count = trial.reporters * trial.reportsEach
      var next = [UInt32](repeating: 0, count: trial.reporters)
      let start = MonotonicClock.now()
      try starts[place % 2].writing.writeAll([UInt8](repeating: 1, count: trial.reporters))
      try line.collect(count) { report throws(PlatformError) in
        let reporter = Int(report >> 32)
        guard reporter < next.count, UInt32(truncatingIfNeeded: report) == next[reporter] else {
          throw MessageStamp.fault
        }
        next[reporter] += 1
      }
      let elapsed = MonotonicClock.now() - start
      shared.elements[place].nanosecondsPerReport = Double(elapsed) / Double(count)
      shared.elements[place].pipeCapacity = line.capacity ?? 0
    }
  }

  /// A reporter's part: waits for each start and writes its reports.
  func report(as reporter: Int) throws(PlatformError) {
    if processors.count > 1 { try Affinity.pin(to: Array(processors.dropFirst())) }
    present[0].addOrdered(1)
    for (place, line) in lines.enumerated() {
      guard let line else { continue }
      _ = try starts[place % 2].reading.read(atMost: 1)
      for number in 0..<trial.reportsEach {
        try line.report(UInt64(reporter) << 32 | UInt64(number), from: reporter)
      }
    }
  }
}
