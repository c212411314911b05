internal import Experiments

extension Advisor {
  /// Whether processes still pay for tasks of this length, and how many belong into a message.
  mutating func grain(of kind: Advice.Workers) -> Advice.Workers {
    guard kind == .processes, let task = job.task else { return kind }
    guard let evidence = value(job.isPython ? .pythonGrain : .nativeGrain) else { return kind }
    if evidence.value == "never", job.contain != .yes {
      argue(.processesNeverPay, evidence)
      return .none
    }
    guard let breakEven = evidence.figure?.value, breakEven.isFinite else { return kind }
    // At ten times the break-even point, messages cost about a tenth of the work.
    let tasks = max(1, (10 * breakEven / task.nanoseconds).rounded(.up))
    argue(tasks > 1 ? .taskTooShort : .taskPays, evidence)
    advice.chunk = Int(min(tasks, 1e6))
    return kind
  }

  /// A worker that is started for each task should cost at most a hundredth of it.
  mutating func pooled(_ kind: Advice.Workers) -> Advice.Workers {
    let pool: Advice.Workers = kind == .threads ? .threadPool : .processPool
    guard let task = job.task else { return pool }
    guard let evidence = value(job.isPython ? .pythonStart : .nativeStart),
      let process = evidence.figure?.value
    else { return pool }
    // The figure is that of a process; a thread costs less, so a task that is long enough for a
    // process is long enough for a thread.
    let isCheap = task.nanoseconds >= 100 * process
    argue(isCheap ? .startingIsCheap : .startingCosts, evidence)
    return isCheap ? kind : pool
  }

  private static let largeData = ByteCount(bytes: 64 << 10)

  /// Chooses the way that the data takes.
  mutating func chooseChannel(for kind: Advice.Workers) {
    switch kind {
    case .none: return
    case .threads, .threadPool: advice.channel = .shared
    case .processes, .processPool:
      let isLarge = job.data.map { $0 >= Self.largeData } ?? false
      if isLarge { chooseChannelForLargeData() } else { chooseChannelForSmallData() }
      if job.isPython { considerChunks() }
    }
  }

  private mutating func chooseChannelForSmallData() {
    advice.channel = job.isPython ? .queue : .pipe
  }

  private mutating func chooseChannelForLargeData() {
    guard job.isPython else {
      let evidence = value(.sharedMemoryGain)
      advice.channel = evidence?.value == "earlier" ? .sharedMemory : .pipe
      if let evidence {
        argue(evidence.value == "earlier" ? .memoryFaster : .pipeIsEnough, evidence)
      }
      return
    }
    let best = value(.bestChannel)
    let choices: [String: (Advice.Channel, Advice.Reason)] = [
      "shared-memory": (.sharedMemory, .memoryFaster), "pipe": (.pipe, .pipeFaster),
      "queue": (.queue, .queueFaster),
    ]
    let choice = best.flatMap { choices[$0.value] }
    advice.channel = choice?.0 ?? .pipe
    if let choice, let best { argue(choice.1, best) }
    if let evidence = value(.largeMessage), evidence.value == "dearer" {
      argue(.largeMessagesDearer, evidence)
    }
  }

  private mutating func considerChunks() {
    if let packing = known(.packing), packing.value == "dominates",
      job.data.map({ $0 >= Self.largeData }) ?? true
    {
      argue(.packingDominates, packing)
    }
    guard advice.chunk == nil, let task = job.task, task.nanoseconds < 1e6,
      let evidence = value(.chunking), evidence.value == "pays"
    else { return }
    argue(.chunksPay, evidence)
    // A message should carry a millisecond of work where no break-even point is known.
    advice.chunk = Int((1e6 / task.nanoseconds).rounded(.up))
  }
}
