internal import Platform

/// The small process between the shell and a worker, which outlives both and leaves nothing behind.
///
/// It starts the worker, adopts every orphan among the worker's descendants, watches the limits no
/// kernel limit covers, obeys the shell, and when the worker or the shell has ended, however that
/// happened, it ends all that is left, removes the run's folder and reports.
public struct Keeper {
  /// What a keeper finds open beside its standard descriptors; the lock of the run's folder, which
  /// it only holds, is number 5.
  enum Descriptor {
    static let records = FileDescriptor(rawValue: 3)
    static let control = FileDescriptor(rawValue: 4)
  }

  /// The time the shell has to stop an overdue run cleanly before the keeper does it, in
  /// nanoseconds.
  private static let wallGrace = 2_000_000_000

  private let order: KeeperOrder
  private let children: SignalDescriptor
  private var watch: Watch
  private var report = KeeperReport()
  private var worker: Int32 = 0
  private var hasEnded = false
  private var started = 0
  private var pausedSince: Int?

  /// Becomes a keeper and never returns when the arguments ask for one; else does nothing.
  ///
  /// A program that supervises calls it before anything else, because the supervisor starts
  /// the program itself a second time as the keeper.
  public static func takeOver(arguments: [String] = CommandLine.arguments) {
    guard let order = KeeperOrder(words: Array(arguments.dropFirst())) else { return }
    // A signal sent to every process around must not end the one that cleans up.
    Signal.blockAll()
    ProcessTable.adoptOrphans(true)
    // Started through /proc, it would stand in lists of processes as "exe".
    try? KernelThread.setName("conlab-keeper")
    if let children = try? SignalDescriptor(for: [.child]) {
      var keeper = Keeper(order: order, children: children)
      keeper.keep()
    }
    RunFolder.clear(order.folder)
    ProcessIdentifier.leave(code: 0)
  }

  private init(order: KeeperOrder, children: SignalDescriptor) {
    self.order = order
    self.children = children
    watch = Watch(limits: order.limits)
  }

  private mutating func keep() {
    do throws(PlatformError) {
      try startWorker()
      while !hasEnded, try attend() {}
    } catch .call(_, let code) {
      report.failure = code
    } catch {
      report.failure = -1
    }
    let worker = worker
    var status = report.status
    let survivors = Family.end { process, ending in if process == worker { status = ending } }
    report.status = status
    finishReport(survivors: survivors)
  }

  private mutating func startWorker() throws(PlatformError) {
    var request = ChildProcess.Request(
      program: order.executable, arguments: [order.executable] + order.arguments,
      environment: ProcessEnvironment.current(),
      descriptors: [nil, .standardOutput, .standardError, Descriptor.records])
    request.limits = order.limits.kernelLimits(tasksNow: KernelLoad.current().tasks)
    request.diesWithParent = true
    worker = try ChildProcess(request).identifier
    started = MonotonicClock.now()
    // The shell sees the end of these channels only when nobody else holds them open.
    for descriptor in [.standardOutput, .standardError, Descriptor.records] as [FileDescriptor] {
      descriptor.close()
    }
  }

  /// Waits for the next thing to happen; false when the run is to end.
  private mutating func attend() throws(PlatformError) -> Bool {
    let ready = try Poll.readable(
      [Descriptor.control, children.descriptor], forAtMost: Watch.interval)
    if ready.contains(children.descriptor) { reap() }
    if ready.contains(Descriptor.control) {
      // The end of the channel means that the shell has gone, perhaps without a chance to say so.
      guard let bytes = try? Descriptor.control.read(atMost: 64), !bytes.isEmpty else {
        return false
      }
      for command in bytes.compactMap({ KeeperCommand(rawValue: $0) }) where !obey(command) {
        return false
      }
    }
    if pausedSince != nil { return true }
    report.overLimit = overLimit(at: MonotonicClock.now())
    return report.overLimit == nil
  }

  private mutating func reap() {
    _ = children.arrived()
    let worker = worker
    var ended: ExitStatus?
    Family.reap { process, status in if process == worker { ended = status } }
    if let ended {
      report.status = ended
      hasEnded = true
    }
  }

  /// Carries a command out; false when the run is to end.
  private mutating func obey(_ command: KeeperCommand) -> Bool {
    switch command {
    case .interrupt: signalWorker(.interrupt)
    case .terminate: signalWorker(.terminate)
    case .kill: return false
    case .pause:
      if pausedSince == nil { pausedSince = MonotonicClock.now() }
      for process in Family.living() { try? Signal.stop.send(toProcess: process) }
    case .resume:
      if let since = pausedSince { started += MonotonicClock.now() - since }
      pausedSince = nil
      for process in Family.living() { try? Signal.resume.send(toProcess: process) }
    }
    return true
  }

  /// Signals the worker's group and lets it go on, since a halted process obeys nothing.
  private func signalWorker(_ signal: Signal) {
    if hasEnded { return }
    try? signal.send(toGroup: worker)
    try? Signal.resume.send(toGroup: worker)
  }

  private mutating func overLimit(at now: Int) -> OverLimit? {
    let allowed = Int(order.limits.wallSeconds * 1e9)
    if allowed > 0, now - started > allowed + Keeper.wallGrace {
      return OverLimit(
        kind: .wallTime, allowed: allowed / 1_000_000, seen: (now - started) / 1_000_000)
    }
    return watch.look(at: now)
  }

  private mutating func finishReport(survivors: Int) {
    let used = Usage.current(.children)
    report.usage = watch.usage
    report.usage.survivors = survivors
    report.usage.userNanoseconds = used.userTime
    report.usage.systemNanoseconds = used.systemTime
    RunFolder.clear(order.folder)
    MessageQueues.removeLeftovers()
    try? Descriptor.control.send(Array((report.line + "\n").utf8))
  }
}
