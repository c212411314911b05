public import Platform
internal import Results

/// What a watching recorded, put together again: threads, locks, processes, and how it ended.
public struct WatchReport: Equatable, Sendable {
  /// A thread with the sums over its life, in nanoseconds.
  public struct Thread: Equatable, Sendable {
    /// The row, from 0.
    public let row: Int
    /// The identifier of its process.
    public let process: Int
    /// Its own identifier.
    public let identifier: Int
    /// Its name.
    public let name: String
    /// When it was first seen, since the watching began.
    public let born: Double
    /// When it was last seen.
    public let last: Double
    /// On a processor.
    public let running: Double
    /// Ready, without a processor.
    public let runnable: Double
    /// Waiting, as the kernel counted it.
    public let waiting: Double
    /// Waiting of which no look tells for what.
    public let unseen: Double
    /// How often it was given a processor.
    public let switches: Int
    /// The waiting by what it was for, the longest first.
    public let waits: [(kind: WaitKind, time: Double)]
    /// What it waited for at the end; nil where it did not, or had ended.
    public let end: End?

    /// The time that it was there.
    public var elapsed: Double { max(last - born, running + runnable + waiting) }

    /// The part of its time that something took, from 0 to 1.
    public func share(_ time: Double) -> Double { elapsed > 0 ? min(1, time / elapsed) : 0 }

    /// The time that it waited for a kind of thing.
    public func time(_ kind: WaitKind) -> Double { waits.first { $0.kind == kind }?.time ?? 0 }

    /// Whether all is the same.
    public static func == (left: Thread, right: Thread) -> Bool {
      left.row == right.row && left.identifier == right.identifier && left.name == right.name
        && left.running == right.running && left.waiting == right.waiting && left.end == right.end
        && left.waits.elementsEqual(right.waits) { $0.kind == $1.kind && $0.time == $1.time }
    }
  }

  /// What a thread waited for when the watching ended.
  public struct End: Equatable, Sendable {
    /// The kind of wait.
    public let kind: WaitKind
    /// The address, identifier or descriptor.
    public let object: UInt64
    /// The row of the thread that has to go on first; nil where nobody knows.
    public let awaited: Int?
  }

  /// A lock that threads waited for.
  public struct Lock: Equatable, Sendable {
    /// Where it lies in memory.
    public let address: UInt64
    /// How long threads waited for it, added up, in nanoseconds.
    public let time: Double
    /// The rows of the threads that held it meanwhile, the longest first.
    public let holders: [Int]
  }

  /// A process of the program.
  public struct Process: Equatable, Sendable {
    /// Its identifier.
    public let identifier: Int
    /// Its name.
    public let name: String
    /// What it was made with.
    public let runtime: Runtime
  }

  /// The threads by their rows.
  public let threads: [Thread]
  /// The locks, the one that was waited for longest first.
  public let locks: [Lock]
  /// The threads that waited for each kind of thing more than for any other.
  public let groups: [WaitKind: [Int]]
  /// The processes, the first one in front.
  public let processes: [Process]
  /// The circle of a proved deadlock: rows, each waiting for the next one; empty where there is none.
  public let deadlock: [(row: Int, end: End)]
  /// How long nothing had gone on at the end, in nanoseconds.
  public let standstill: Double
  /// The threads that something outside the program might have let go on, at the end.
  public let waitingOutside: Int
  /// Why the watching was over: ended, time-over, stuck or interrupted.
  public let ending: String
  /// The status of the program; nil where it goes on, or where it was not started by the lab.
  public let status: ExitStatus?
  /// The duration in nanoseconds.
  public let duration: Double
  /// How many times all threads were looked at.
  public let rounds: Int
  /// The processor time that looking took, in nanoseconds.
  public let cost: Double
  /// Threads that lived too short a time to be looked at twice.
  public let shortLived: Int
  /// Threads that there was no room to keep.
  public let unkept: Int
  /// The processor time of the whole program by the kernel, in nanoseconds; nil where it goes on.
  public let processorTime: Double?
  /// The processes that still ran when it was over.
  public let running: [Int]
  /// The processors that the program could use.
  public let usable: Int
  /// The part of all processors that other programs had meanwhile; nil where nobody counted.
  public let othersShare: Double?

  /// Whether all is the same.
  public static func == (left: WatchReport, right: WatchReport) -> Bool {
    left.threads == right.threads && left.locks == right.locks && left.groups == right.groups
      && left.processes == right.processes && left.duration == right.duration
      && left.ending == right.ending && left.status == right.status
  }

  /// Nothing was seen long enough: fewer blocks of time than an interval needs.
  public var isTooShort: Bool { rounds < 20 || duration < Double(Thresholds.rounds) * 25e6 }

  /// The processor time of the threads that were seen, in nanoseconds.
  public var processorTimeSeen: Double { threads.reduce(0) { $0 + $1.running } }

  /// The thread that had a processor, or could have used one, longest.
  public var busiest: Thread? {
    threads.max { $0.running + $0.runnable < $1.running + $1.runnable }
  }

  /// The threads that had a part of the processor time worth the name.
  public var workers: [Thread] {
    let all = processorTimeSeen
    return threads.filter { $0.running > 0 && $0.running >= Thresholds.worker * all }
  }

  /// Whether nothing went on any more though nothing from outside was waited for.
  public var standsStill: Bool {
    ending == "stuck" || standstill >= Thresholds.standstill && waitingOutside == 0
  }
}
