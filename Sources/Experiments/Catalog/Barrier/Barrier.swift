public import Apparatus
public import ArgumentParser
public import Platform
internal import Results

/// Lets workers meet at a barrier again and again, built in right ways and in a tempting wrong one.
public struct Barrier: Experiment {
  /// How the barrier is built.
  public enum Build: String, OptionChoice {
    /// The barrier of the C library.
    case pthread
    /// A mutex, a condition variable and the number of the meeting.
    case condition
    /// Two turnstiles of a semaphore each.
    case twoTurnstiles = "two-turnstiles"
    /// One turnstile, which is used for every meeting.
    case oneTurnstile = "one-turnstile"
  }

  /// How many workers meet.
  @Option(help: .init("Workers that meet (2 to 16).", valueName: "count"))
  public var workers = 4
  /// How often they meet in one run.
  @Option(help: .init("Meetings of one run (2 to 2,000).", valueName: "count"))
  public var meetings = 200
  /// Threads or processes.
  @Option(help: "What a worker is.") public var kind = WorkerKind.thread
  /// The only barrier to try; nil for all.
  @Option(help: "Only this barrier; all otherwise.") public var build: Build?

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do and a person waits for.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...16, because: .tasks)
    try OptionError.check("--meetings", meetings, in: 2...2_000, because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "barrier",
    abstract: "Let workers meet at a barrier again and again, and build one wrongly",
    discussion: """
      No worker may begin its next piece of work before all have ended this one. Each notes that it \
      has come, waits, and afterwards looks whether anybody is still missing. A single turnstile is \
      run beside the right barriers, in a child process that is killed once it is proved that \
      somebody waits forever.
      """,
    quantities: [
      earlyPassages, meetingsAhead, stuck, asleepWhenStuck, meetingTime, costRatio, .recordingCost,
    ],
    findings: [holds.declaration, oneTurnstile.declaration, cost.declaration],
    words: [BarrierWord.self, BarrierState.self],
    code: DecisiveCode(
      file: "TurnstileBarrier.swift", functions: "meet", "pass",
      apparatus: ["PthreadBarrier.swift", "Semaphore.swift"]),
    defaults: .init(rounds: 30, seconds: 3, quickRounds: 6, quickSeconds: 0.6))

  /// The barriers of this run.
  var builds: [Build] { build.map { [$0] } ?? Build.allCases }
  /// Those of them that are built rightly.
  var rightBuilds: [Build] { builds.filter { $0 != .oneTurnstile } }

  static func condition(_ build: Build) -> Condition { Condition(.build, build) }

  /// Lets the workers meet once a round behind each barrier.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let cost = try EventLog.cost()
    let builds = builds
    if let drawn = rightBuilds.first {
      try drawFirstMeetings(drawn, processors: processors, cost: cost, to: recorder)
    }
    var isCaught = false
    try recorder.rounds(conditions: builds.count) { round, order in
      for build in order.map({ builds[$0] }) {
        // A right barrier is not logged, so that no cost is that of the log.
        let meeting = try WatchedMeetings(
          build, kind: kind, workers: workers, meetings: meetings,
          log: build == .oneTurnstile && !isCaught ? 14 : 0)
        let run = try meeting.run(processors: processors)
        try record(meeting, run, build, round: round, to: recorder)
        if build == .oneTurnstile, !isCaught, meeting.earlyPassages > 0 {
          isCaught = true
          try draw(meeting, build, to: recorder)
        }
      }
    }
  }

  private func record(
    _ meeting: WatchedMeetings, _ run: WatchedTeam.Outcome, _ build: Build, round: Int,
    to recorder: Recorder
  ) throws(PlatformError) {
    let condition = Self.condition(build)
    func observe(_ quantity: Quantity, _ value: Double) throws(PlatformError) {
      try recorder.observe(quantity, condition, round: round, value)
    }
    // Too slow is not stuck; such a run says nothing.
    if run.ending == .timedOut { return try recorder.note(.timedOut, condition) }
    try observe(Self.earlyPassages, Double(meeting.earlyPassages))
    try observe(Self.meetingsAhead, Double(meeting.meetingsAhead))
    try observe(Self.stuck, run.ending == .stopped ? 1 : 0)
    if run.ending == .stopped {
      try observe(Self.asleepWhenStuck, Double(meeting.standing.left.count))
    } else if let span = run.span {
      try observe(Self.meetingTime, Double(span) / Double(meetings))
    }
  }

  /// A few meetings between works of different length, so that one sees who waits for whom.
  private func drawFirstMeetings(
    _ build: Build, processors: [Int], cost: Double, to recorder: Recorder
  ) throws(PlatformError) {
    let meeting = try WatchedMeetings(
      build, kind: kind, workers: workers, meetings: 4, log: 12,
      work: (longest: 2_000_000, seed: recorder.settings.seed))
    let run = try meeting.run(processors: processors)
    guard let span = run.span else { return }
    let entries = (0..<workers).reduce(0) { $0 + meeting.log.count(of: $1) }
    try recorder.observe(
      .recordingCost, Self.condition(build), cost * Double(entries) / Double(workers * span))
    try draw(meeting, build, to: recorder)
  }

  private func draw(
    _ meeting: WatchedMeetings, _ build: Build, to recorder: Recorder
  ) throws(PlatformError) {
    guard let timeline = LockTimeline(meeting.log) else { return }
    let events = timeline.workerEvents(
      Self.condition(build), detail: { $0.object > 0 ? "\($0.object)" : nil }
    ) { held, waitsFor in
      let state: BarrierState =
        waitsFor != nil ? .waiting : held == WatchedMeetings.Held.ended ? .ended : .working
      return state.rawValue
    }
    for event in events { try recorder.event(event) }
  }
}

extension Condition.Key {
  /// How a barrier is built.
  static let build = Self("build")
}
