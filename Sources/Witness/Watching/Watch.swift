public import Platform

/// Watches a program from outside: one loop that looks, sleeps, and listens for its end.
///
/// The loop runs in the thread of the caller, so the process stays without threads, and the program is
/// its child or grandchild, which the strictest usual rule (Yama) lets it look at.
public final class Watch {
  private let request: WatchRequest
  private let start: Int
  private let child: ChildProcess?
  private let process: Int32
  private let ended: FileDescriptor
  private let family: Family

  private var rate = SamplingRate()
  private var sampler = Watched.Sampler()
  private var standstill = Standstill()
  private var lastLook = 0
  private var threadsDue = 0
  private var processesDue = 0
  private var standstillDue = 0
  private var interrupts: [Int] = []

  /// Nanoseconds between two looks for threads, for processes, and for a standstill.
  private static let threadsEach = 5_000_000
  private static let processesEach = 50_000_000
  private static let standstillEach = 50_000_000
  /// A second Ctrl-C within this time ends the watching, in nanoseconds.
  private static let patience = 5_000_000_000
  /// The shortest gap between two looks that hides what happened in it, in nanoseconds.
  private static let blindness = 20_000_000

  /// Starts the program, or finds the process.
  /// - Throws: `PlatformError.call` when it cannot be started or is not there.
  public init(_ request: WatchRequest) throws(PlatformError) {
    self.request = request
    let own = ProcessIdentifier.current
    let strangers = Set(ProcessPaths.children(of: own, in: own))
    // What loses its parent stays a descendant, so that it can be seen.
    ProcessTable.adoptOrphans(true)
    do throws(PlatformError) {
      switch request.target {
      case .start(let words):
        let started = try ChildProcess(Self.program(words, request))
        (child, process) = (started, started.identifier)
      case .process(let identifier): (child, process) = (nil, identifier)
      }
      start = MonotonicClock.now()
      ended = try FileDescriptor.ofProcess(process)
      if child == nil, ProcessPaths.executable(of: process) == nil {
        throw .unsupported("watch", .machine("EACCES"))
      }
    } catch {
      ProcessTable.adoptOrphans(false)
      throw error
    }
    family = Family(process, isWhole: child != nil, strangers: strangers)
  }

  /// The program gets the terminal, the descriptors and the process group of the lab.
  private static func program(_ words: [String], _ request: WatchRequest) -> ChildProcess.Request {
    let output: FileDescriptor = request.leavesOutput ? .standardError : .standardOutput
    var program = ChildProcess.Request(
      program: words.first ?? "", arguments: words, environment: ProcessEnvironment.current(),
      descriptors: [.standardInput, output, .standardError])
    program.belonging = .callersGroup
    return program
  }

  /// The signals that go to the program, and that the lab only counts.
  private static let heard: [Signal] = [
    .interrupt, .quit, .terminate, .hangUp, .terminalStop,
  ]

  /// Watches until there is a reason to stop.
  public func run() throws(PlatformError) -> Watched {
    let signals = try SignalDescriptor(for: Self.heard)
    defer {
      signals.close()
      ended.close()
      ProcessTable.adoptOrphans(false)
    }
    while true {
      look()
      if let reason = reasonToStop(signals) { return try finish(reason, signals) }
      Nap.sleep(nanoseconds: rate.pause(Double.random(in: 0...1)))
    }
  }

  private var now: Int { MonotonicClock.now() - start }

  // MARK: Looking

  private func look() {
    let before = ProcessorClock.thread()
    let moment = now
    if moment >= threadsDue {
      family.findThreads(at: moment)
      threadsDue = moment + max(Self.threadsEach, 3 * rate.interval)
    }
    if moment >= processesDue {
      family.findProcesses()
      processesDue = now + max(Self.processesEach, 10 * rate.interval)
    }
    let gap = moment - lastLook
    family.look(at: moment, blind: gap > max(Self.blindness, 5 * rate.interval))
    lastLook = moment
    if moment >= standstillDue {
      checkStandstill(at: moment)
      standstillDue = moment + Self.standstillEach
    }
    let cost = ProcessorClock.thread() - before
    sampler.rounds += 1
    sampler.cost += cost
    rate.took(cost)
  }

  private func checkStandstill(at moment: Int) {
    if child != nil { family.reap(except: process) }
    let progress = family.alive.reduce(family.ended.count) { $0 + $1.counters.switches }
    let isBusy = family.alive.contains { $0.sighting == .ready }
    standstill.take(family.graph, progress: progress, isBusy: isBusy, at: moment)
  }

  // MARK: Stopping

  private func reasonToStop(_ signals: SignalDescriptor) -> WatchEnding? {
    let ready = (try? Poll.readable([ended, signals.descriptor], forAtMost: 0)) ?? []
    if ready.contains(ended) { return .ended(nil) }
    if ready.contains(signals.descriptor), hear(signals.arrived()) { return .interrupted }
    let moment = now
    if let span = request.span, moment >= span { return .timeOver }
    return isStuck(at: moment) ? .stuck : nil
  }

  /// Whether what arrived ends the watching; a first Ctrl-C is for the program alone.
  private func hear(_ signals: [Signal]) -> Bool {
    for signal in signals {
      switch signal {
      case .quit: break
      case .terminalStop: Signal.stopSelf()
      case .interrupt:
        interrupts = interrupts.filter { now - $0 < Self.patience } + [now]
        if child == nil || interrupts.count > 1 { return true }
      default: return true
      }
    }
    return false
  }

  private func isStuck(at moment: Int) -> Bool {
    guard let limit = request.stuck else { return false }
    if standstill.deadlockDuration(at: moment) >= limit { return true }
    return standstill.duration(at: moment) >= limit && !family.alive.contains(where: waitsOutside)
  }

  /// Whether something outside the program may let a thread go on.
  private func waitsOutside(_ thread: WatchedThread) -> Bool {
    thread.sighting.cause.map { !$0.kind.isInternal } ?? true
  }

  private func finish(
    _ reason: WatchEnding, _ signals: SignalDescriptor
  ) throws(PlatformError) -> Watched {
    let duration = now
    family.finish()
    var ending = reason
    var usage: Usage?
    let isEnded = if case .ended = reason { true } else { false }
    if let child {
      // Whoever presses Ctrl-C twice wants the program to be gone.
      if !isEnded, request.ends || reason == .interrupted { endProgram() }
      if isEnded || !isRunning(process) {
        let end = try child.waitForEnding()
        usage = end.usage
        if isEnded { ending = .ended(end.status) }
      }
    }
    return Watched(
      duration: duration, blockLength: family.blockLength,
      processes: family.order.map {
        .init(identifier: $0.identifier, name: $0.name, runtime: $0.runtime)
      }, threads: family.threads.map(\.facts), ending: ending, usage: usage,
      standstill: standstill, sampler: facts, running: stillRunning)
  }

  private var facts: Watched.Sampler {
    var facts = sampler
    facts.shortLived = family.shortLived
    facts.unkept = family.unkept
    return facts
  }

  private var stillRunning: [Int32] { family.order.map(\.identifier).filter(isRunning) }

  private func isRunning(_ process: Int32) -> Bool {
    guard let status = try? ProcessStatus.read(process) else { return false }
    return status.state != .zombie && status.state != .dead
  }

  /// Asks the program to end and, when a second was not enough, ends it.
  private func endProgram() {
    for signal in [Signal.terminate, .kill] {
      family.findProcesses()
      for process in stillRunning { try? signal.send(toProcess: process) }
      let due = now + 1_000_000_000
      while now < due, !stillRunning.isEmpty {
        Nap.sleep(nanoseconds: 5_000_000)
        family.reap(except: process)
      }
      if stillRunning.isEmpty { return }
    }
  }
}

extension WatchedThread {
  fileprivate var facts: Watched.Thread {
    Watched.Thread(
      identifier: identifier, process: process.identifier, name: name, born: born, last: last,
      switches: counters.switches, blocks: blocks, intervals: intervals.intervals, causes: causes)
  }
}
