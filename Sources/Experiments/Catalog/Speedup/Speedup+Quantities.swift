internal import Results
internal import Terminal

/// What `speedup` measures and derives, and what it finds.
extension Speedup {
  static let jobTime = Quantity(
    "job-time", unit: .nanoseconds, of: "all tasks, from the first start to the last end")
  static let throughput = Quantity(
    "throughput", unit: .perSecond, of: "tasks finished in a second by all workers")
  static let taskLatency = Quantity(
    "task-latency", unit: .nanoseconds, of: "one task from its beginning to its end")
  static let speedUp = Quantity(
    "speed-up", unit: .ratio, of: "time of one worker alone over time of all")
  static let judgedWorkers = Quantity(
    "judged-workers", unit: .count, of: "workers that can be at work at once")
  static let gain = Quantity(
    "gain", unit: .ratio, of: "speed-up of as many workers as can be at work at once")
  static let threadProcessRatio = Quantity(
    "thread-process-ratio", unit: .ratio, of: "time of Python threads over Python processes")
  static let efficiency = Quantity(
    "efficiency", unit: .share, of: "speed-up over the number of workers")
  static let serialShare = Quantity(
    "serial-share", unit: .share, of: "work that Amdahl's law takes as done by one alone")
  static let contention = Quantity(
    "contention", unit: .share, of: "loss to queueing in the scalability law")
  static let coherency = Quantity(
    "coherency", unit: .share, of: "loss to mutual updates in the scalability law")
  static let amdahlResidual = Quantity(
    "amdahl-residual", unit: .ratio, of: "speed-ups around Amdahl's law, deviation")
  static let scalabilityResidual = Quantity(
    "scalability-residual", unit: .ratio, of: "speed-ups around that law, deviation")

  static let quantities = [
    jobTime, throughput, taskLatency, speedUp, judgedWorkers, gain, threadProcessRatio, efficiency,
    serialShare, contention, coherency, amdahlResidual, scalabilityResidual,
  ]

  /// What native threads gain.
  static let nativeThreads = FindingName<Answers.Gain>("native-threads", decidedBy: gain)
  /// What native processes gain.
  static let nativeProcesses = FindingName<Answers.Gain>("native-processes", decidedBy: gain)
  /// What threads gain in Python.
  static let pythonThreads = FindingName<Answers.Gain>("python-threads", decidedBy: gain)
  /// What processes gain in Python.
  static let pythonProcesses = FindingName<Answers.Gain>("python-processes", decidedBy: gain)

  /// Which kind of workers has done the job sooner in Python.
  enum SoonerKind: String, OpenAnswerSet { case threads, same, processes, inconclusive }
  static let pythonChoice = FindingName<SoonerKind>(
    "python-choice", decidedBy: threadProcessRatio)

  /// The simplest law that describes the curve of native threads.
  enum DescribingLaw: String, OpenAnswerSet {
    case linear, amdahl, scalability, none, inconclusive
  }
  static let scalingLaw = FindingName<DescribingLaw>("scaling-law", decidedBy: speedUp)
}
