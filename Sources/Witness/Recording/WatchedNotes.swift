public import Results
internal import Terminal

extension Record.Note.Name {
  /// A thread: process, identifier, first and last sight, running, runnable, waiting, not seen (all
  /// times in nanoseconds), and how often it was given a processor; the text is its name.
  static let watchedThread = Self("watched-thread")
  /// The nanoseconds that a thread waited for one kind of thing.
  static let watchedWait = Self("watched-wait")
  /// What a thread did when the watching ended: object and holder; the text is the kind of wait.
  static let watchedEnd = Self("watched-end")
  /// A process: its identifier; the text is its name, the facts say what it was made with.
  static let watchedProcess = Self("watched-process")
  /// A lock: its address, and the nanoseconds that threads waited for it.
  static let watchedLock = Self("watched-lock")
  /// The nanoseconds that others waited for a lock while a thread held it.
  static let watchedHolder = Self("watched-holder")
  /// The threads that waited for one kind of thing more than for anything else, by their rows.
  static let watchedGroup = Self("watched-group")
  /// Rounds, cost, duration, block length (nanoseconds), short-lived threads and those not kept.
  static let watchedSampler = Self("watched-sampler")
  /// The processor time that the kernel counted for the whole program, in nanoseconds.
  static let watchedUsage = Self("watched-usage")
  /// Why the watching was over; the facts are those of the program's end.
  static let watchedEnding = Self("watched-ending")
  /// One thread of a deadlock: its row, that of the one it waits for, and the object.
  static let watchedDeadlock = Self("watched-deadlock")
  /// How long nothing had gone on at the end, and how many threads waited for something outside.
  static let watchedStandstill = Self("watched-standstill")
  /// The identifiers of the processes that still ran.
  static let watchedRunning = Self("watched-running")
}

extension Condition.Key {
  /// The row of a thread, from 0.
  static let thread = Self("thread")
  /// The kind of thing that is waited for.
  static let cause = Self("cause")
  /// The number of a lock, from 0.
  static let lock = Self("lock")
  /// The number of a process, from 0.
  static let process = Self("process")
}

extension Quantity {
  /// Processors that the program had at once, on average.
  public static let processorsAtWork = Quantity(
    "processors-at-work", unit: .count, of: "processors that the program had, on average")
  /// Processors that it had or could have used.
  public static let processorsWanted = Quantity(
    "processors-wanted", unit: .count,
    of: "threads of the program that had a processor or could have used one, on average")
  /// Threads that could go on and had no processor, on average.
  public static let runnableThreads = Quantity(
    "runnable-threads", unit: .count, of: "threads ready to run without a processor, on average")
  /// Threads that waited for one kind of thing, on average.
  public static let waitingThreads = Quantity(
    "waiting-threads", unit: .count, of: "threads that waited for it, on average")
  /// The part of their time that the threads of a group waited for one kind of thing.
  public static let waitingShare = Quantity(
    "waiting-share", unit: .share, of: "time of the threads that waited for it most")
  /// The part of the waiting of which no look tells the cause.
  public static let waitingUnseen = Quantity(
    "waiting-not-seen", unit: .share, of: "waiting, as the kernel counted it, that no look saw")
  /// The part of the processor time that belongs to no thread that was seen.
  public static let runningUnseen = Quantity(
    "running-not-seen", unit: .share, of: "processor time of threads that were never seen")
  /// What looking took of one processor.
  public static let samplingCost = Quantity(
    "sampling-cost", unit: .share, of: "one processor that looking took")
  /// How many times a second all threads were looked at.
  public static let samplingRate = Quantity(
    "sampling-rate", unit: .perSecond, of: "looks at all threads")
}

extension Quantity {
  /// The code that the program ended with.
  public static let exitCode = Quantity(
    "exit-code", unit: .identifier, of: "code that the program ended with")
  /// The signal that ended the program.
  public static let endSignal = Quantity(
    "end-signal", unit: .identifier, of: "signal that ended the program")
  /// The part of the busy blocks of time in which no more than one processor was at work.
  public static let aloneShare = Quantity(
    "alone-share", unit: .share, of: "busy time in which one processor at most was at work")
}
