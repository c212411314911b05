internal import Apparatus
internal import Platform
internal import Statistics

/// Workers that meet at one barrier again and again, watched because it may keep some forever.
final class WatchedMeetings: Sendable {
  /// What the log says of a worker; the object of an entry is the number of the meeting.
  enum Held {
    static let working = 0
    static let ended = 2
  }

  let kind: WorkerKind
  let workers: Int
  let meetings: Int
  let log: EventLog
  /// The longest work between two meetings in nanoseconds, and the seed of how long each is.
  let work: (longest: Int, seed: UInt64)
  private let point: any MeetingPoint
  private let arrived: SharedAtomics
  private let passed: SharedAtomics
  /// By worker, how often it got through while somebody had not come yet.
  private let early: SharedAtomics
  /// By worker, how many meetings somebody was behind then, at most.
  private let leads: SharedAtomics

  /// Workers behind a barrier; the log keeps as many entries of each as its capacity says.
  init(
    _ build: Barrier.Build, kind: WorkerKind, workers: Int, meetings: Int, log capacity: Int = 0,
    work: (longest: Int, seed: UInt64) = (0, 0)
  ) throws(PlatformError) {
    self.kind = kind
    self.workers = workers
    self.meetings = meetings
    self.work = work
    log = try EventLog(workers: workers, capacity: capacity)
    point = try build.point(members: workers, between: kind)
    arrived = try SharedAtomics(count: workers)
    passed = try SharedAtomics(count: workers)
    early = try SharedAtomics(count: workers)
    leads = try SharedAtomics(count: workers)
  }

  /// Lets them meet until all are through, or until it is proved that some never will be.
  func run(processors: [Int]) throws(PlatformError) -> WatchedTeam.Outcome {
    var last: MeetingStanding?
    let team = WatchedTeam(
      kind: kind, count: workers, processors: processors, limit: 2_000_000_000)
    return try team.run(
      until: { [self] in
        let now = standing
        defer { last = now }
        // Two looks that agree had nothing happen between them.
        return now == last && now.isStuck
      }, { [self] in attend(by: $0) })
  }

  /// How far each worker is now; may be asked from another process.
  var standing: MeetingStanding {
    MeetingStanding(arrived: values(arrived), passed: values(passed), meetings: meetings)
  }

  /// How often anybody got through while somebody had not come yet.
  var earlyPassages: Int { values(early).reduce(0, +) }

  /// How many meetings one worker was ahead of another one, at most.
  var meetingsAhead: Int { values(leads).max() ?? 0 }

  /// Works, meets the others and looks around, as often as there are meetings.
  private func attend(by worker: Int) {
    var random = RandomSource(seed: work.seed, stream: UInt64(worker))
    for meeting in 1...meetings {
      Pause.yielding(nanoseconds: random.index(below: work.longest + 1))
      arrived[worker].storeRelease(UInt64(meeting))
      log.record(WatchedLocks.Event.waits.rawValue, object: meeting, by: worker)
      point.meet()
      log.record(WatchedLocks.Event.takes.rawValue, held: Held.working, by: worker)
      lookAround(worker, meeting)
      passed[worker].storeRelease(UInt64(meeting))
    }
    log.record(WatchedLocks.Event.releases.rawValue, held: Held.ended, by: worker)
  }

  /// Notes whether somebody has not even come to the meeting that the worker leaves.
  private func lookAround(_ worker: Int, _ meeting: Int) {
    let furthestBack = (0..<workers).reduce(meeting) { min($0, Int(arrived[$1].loadAcquire())) }
    guard furthestBack < meeting else { return }
    early[worker].addRelaxed(1)
    let lead = UInt64(meeting - furthestBack)
    if lead > leads[worker].loadRelaxed() { leads[worker].storeRelaxed(lead) }
  }

  private func values(_ words: SharedAtomics) -> [Int] {
    (0..<workers).map { Int(words[$0].loadAcquire()) }
  }
}
