public import Apparatus
public import ArgumentParser
public import Platform
internal import Results

/// Lets workers compute, and shows which of them had a processor when.
public struct Timeline: Experiment {
  /// Whether the workers are threads of one process or processes of their own.
  @Option(help: "What a worker is.") public var kind = WorkerKind.thread
  /// How many workers compute at once.
  @Option(help: .init("Workers that compute at once (1 to 64).", valueName: "count"))
  public var workers = 4
  /// How long they compute.
  @Option(help: .init("How long they compute, in wall-clock time (10ms to 2s).", valueName: "time"))
  public var span = TimeSpan(nanoseconds: 300e6)

  /// The default options.
  public init() {}

  /// Checks that the picture stays readable and the run short.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 1...64, because: .readability)
    try OptionError.check(
      "--span", span, in: .init(nanoseconds: 10e6)...(.init(nanoseconds: 2e9)),
      because: .patience)
  }

  /// The smallest gap that ends a stretch, in nanoseconds: more than an interrupt usually takes.
  static let resolution = 20_000

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "timeline",
    abstract: "Watch busy workers share the processors",
    discussion: """
      The workers do nothing but read the clock and their processor number. Where the clock jumps \
      by 20 µs or more and the kernel counted a switch, or where the processor changes, a stretch \
      ends. Nobody is bound to a processor. The first round is drawn.
      """,
    quantities: [
      slice, slices, migrations, allMigrations, voluntarySwitches, involuntarySwitches,
      runningShare, together,
    ],
    findings: [turnTaking.declaration, migration.declaration],
    words: [TimelineWord.self, TimelineState.self],
    code: DecisiveCode(file: "ProcessorWatch.swift", functions: "run"),
    defaults: .init(rounds: 10, seconds: 2.5, quickRounds: 3, quickSeconds: 0.5))

  /// What one worker saw of itself in one round.
  struct Sight: BitwiseCopyable {
    var summary = ProcessorWatch.Summary()
    var start = 0
    var end = 0
    var voluntarySwitches = 0
    var involuntarySwitches = 0
  }

  // Room for stretches of half a millisecond on average, over the longest span.
  private static let capacity = 4_000

  /// Lets the workers compute once a round.
  public func measure(_ recorder: Recorder) throws {
    let machine = try Machine.current()
    try recorder.noteUsableProcessors(machine.parallelism)
    try recorder.note(.resolution, value: Double(Timeline.resolution))
    let stretches = try SharedArray(
      repeating: ProcessorStretch(start: 0, end: 0, processor: 0),
      count: workers * Timeline.capacity)
    try recorder.rounds(conditions: 1) { round, _ in
      let sights = try watch(stretches)
      let own = sights.indices.map { worker in
        Array(room(of: worker, in: stretches)[..<sights[worker].summary.stored])
      }
      try record(sights, own, round: round, to: recorder)
      if round == 0 { try draw(own, to: recorder) }
    }
  }

  private func room(
    of worker: Int, in stretches: SharedArray<ProcessorStretch>
  ) -> UnsafeMutableBufferPointer<ProcessorStretch> {
    let first = worker * Timeline.capacity
    return .init(rebasing: stretches.elements[first..<first + Timeline.capacity])
  }

  private func watch(
    _ stretches: SharedArray<ProcessorStretch>
  ) throws(PlatformError) -> [Sight] {
    try Isolated.run(results: workers, startingWith: Sight()) { results throws(PlatformError) in
      let summaries = try SharedArray(repeating: ProcessorWatch.Summary(), count: workers)
      let reports = try Team(kind: kind, count: workers).run { member in
        summaries[member.index] = ProcessorWatch.run(
          nanoseconds: Int(span.nanoseconds), resolution: Timeline.resolution,
          into: room(of: member.index, in: stretches))
      }
      for report in reports {
        guard let running = report.running else { continue }
        results[report.index] = Sight(
          summary: summaries[report.index], start: running.lowerBound, end: running.upperBound,
          voluntarySwitches: report.usage.voluntarySwitches,
          involuntarySwitches: report.usage.involuntarySwitches)
      }
    }
  }

  private func record(
    _ sights: [Sight], _ stretches: [[ProcessorStretch]], round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    for (sight, own) in zip(sights, stretches) where sight.end > sight.start {
      // The end of the watch cut the last stretch off.
      let whole = (own.count > 1 ? own.dropLast() : own[...]).map { $0.end - $0.start }.sorted()
      let share = Double(sight.summary.processorTime) / Double(sight.end - sight.start)
      for (quantity, value) in [
        (Self.slice, whole.isEmpty ? nil : Double(whole[whole.count / 2])),
        (Self.slices, Double(sight.summary.count)),
        (Self.migrations, Double(sight.summary.migrations)),
        (Self.voluntarySwitches, Double(sight.voluntarySwitches)),
        (Self.involuntarySwitches, Double(sight.involuntarySwitches)),
        (Self.runningShare, min(1, share)),
      ] {
        if let value { try recorder.observe(quantity, round: round, value) }
      }
    }
    guard let first = sights.map(\.start).min(), let last = sights.map(\.end).max(), last > first
    else { return }
    let total = sights.reduce(0) { $0 + $1.summary.processorTime }
    try recorder.observe(Self.together, round: round, Double(total) / Double(last - first))
  }

  private func draw(
    _ stretches: [[ProcessorStretch]], to recorder: Recorder
  ) throws(PlatformError) {
    guard let zero = stretches.joined().map(\.start).min() else { return }
    // Finer than a column of any screen; it keeps the number of events small.
    let blur = Int(span.nanoseconds) / 300
    for (worker, own) in stretches.enumerated() {
      let drawn = Drawing.joined(own, closerThan: blur)
      for event in Drawing.events(of: drawn, worker: worker, zero: zero) {
        try recorder.event(event)
      }
    }
  }
}

extension Record.Note.Name {
  /// The smallest gap that ends a stretch, in nanoseconds.
  static let resolution = Self("resolution")
}
