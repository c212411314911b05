public import Platform

/// All that a watching saw: a value without ties to the program, which may be gone.
public struct Watched: Equatable, Sendable {
  /// A process of the program.
  public struct Process: Equatable, Sendable {
    /// Its identifier.
    public var identifier: Int32
    /// Its name.
    public var name: String
    /// What it was made with.
    public var runtime: Runtime

    /// A process by its facts.
    public init(identifier: Int32, name: String, runtime: Runtime) {
      self.identifier = identifier
      self.name = name
      self.runtime = runtime
    }
  }

  /// A thread of the program.
  public struct Thread: Equatable, Sendable {
    /// Its identifier.
    public var identifier: Int32
    /// The identifier of its process.
    public var process: Int32
    /// Its name.
    public var name: String
    /// When it was first seen, in nanoseconds since the watching began.
    public var born: Int
    /// When it was last seen, in nanoseconds since the watching began.
    public var last: Int
    /// How often it was given a processor.
    public var switches: Int
    /// What was counted in each block of time.
    public var blocks: [Tally]
    /// What it did when.
    public var intervals: [Interval]
    /// The time that it was seen to wait for each thing, in nanoseconds.
    public var causes: [Cause: Int]

    /// A thread by its facts.
    public init(
      identifier: Int32, process: Int32, name: String, born: Int, last: Int, switches: Int,
      blocks: [Tally], intervals: [Interval], causes: [Cause: Int]
    ) {
      self.identifier = identifier
      self.process = process
      self.name = name
      self.born = born
      self.last = last
      self.switches = switches
      self.blocks = blocks
      self.intervals = intervals
      self.causes = causes
    }

    /// Everything that was counted of it.
    public var total: Tally { blocks.reduce(Tally(), +) }
  }

  /// What looking was like.
  public struct Sampler: Equatable, Sendable {
    /// How many times all threads were looked at.
    public var rounds = 0
    /// The processor time that looking took, in nanoseconds.
    public var cost = 0
    /// Threads that lived too short a time to be looked at twice.
    public var shortLived = 0
    /// Threads that there was no room to keep.
    public var unkept = 0

    /// No looks.
    public init() {}
  }

  /// The duration of the watching in nanoseconds.
  public var duration: Int
  /// The length of a block in nanoseconds.
  public var blockLength: Int
  /// The processes, the first one in front.
  public var processes: [Process]
  /// The threads, the oldest one in front.
  public var threads: [Thread]
  /// Why it was over.
  public var ending: WatchEnding
  /// What the kernel counted for the program and the children it waited for; nil where it goes on.
  public var usage: Usage?
  /// Whether the program did not get on.
  public var standstill: Standstill
  /// What looking was like.
  public var sampler: Sampler
  /// The processes that still ran when it was over.
  public var running: [Int32]

  /// A watching by its facts.
  public init(
    duration: Int, blockLength: Int, processes: [Process], threads: [Thread], ending: WatchEnding,
    usage: Usage? = nil, standstill: Standstill = Standstill(), sampler: Sampler = Sampler(),
    running: [Int32] = []
  ) {
    self.duration = duration
    self.blockLength = blockLength
    self.processes = processes
    self.threads = threads
    self.ending = ending
    self.usage = usage
    self.standstill = standstill
    self.sampler = sampler
    self.running = running
  }
}
