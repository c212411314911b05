internal import Platform

/// The shell's side of one run, from the started keeper to the result: a single poll loop.
struct Conversation<Record: Sendable> {
  let channels: Channels
  let keeper: ChildProcess
  let source: Attention.Source
  let modes: TerminalModes?
  let limits: Limits
  let teardown: Teardown
  let folder: String
  let listener: RunListener<Record>
  var intake: Intake<Record>

  private var open: Set<FileDescriptor> = []
  private var reportBytes: [UInt8] = []
  private var cause: Ending.Cause?
  private var course: Teardown.Course?
  private var pace = Pace()

  init(
    channels: Channels, keeper: ChildProcess, source: Attention.Source, modes: TerminalModes?,
    limits: Limits, teardown: Teardown, folder: String, listener: RunListener<Record>,
    intake: Intake<Record>
  ) {
    self.channels = channels
    self.keeper = keeper
    self.source = source
    self.modes = modes
    self.limits = limits
    self.teardown = teardown
    self.folder = folder
    self.listener = listener
    self.intake = intake
    open = [
      channels.records.reading, channels.output.reading, channels.errors.reading,
      channels.control.near, source.descriptor,
    ]
  }

  /// Talks with the keeper until it has gone, and tells what came of it.
  mutating func hold() -> Run<Record> {
    while open.contains(channels.control.near) {
      let now = MonotonicClock.now()
      act(at: now)
      read(forAtMost: pace.wait(until: [course?.due], at: now))
      if pace.isTickDue(at: MonotonicClock.now()) { listener.progress(progress()) }
    }
    let end = MonotonicClock.now()
    let report = KeeperReport(line: String(decoding: reportBytes, as: UTF8.self))
    _ = try? keeper.wait()
    if report == nil { LostFamily(session: keeper.identifier, folder: folder).end() }
    open.remove(source.descriptor)
    while read(forAtMost: 0) {}
    return Run(
      ending: Ending(cause: cause, report: report, isDone: intake.isDone, limits: limits),
      records: intake.records, output: intake.output, errors: intake.errors,
      seconds: Double(pace.elapsed(at: end)) / 1e9, status: report?.status,
      usage: report?.usage ?? RunUsage())
  }

  /// Does what has become due.
  private mutating func act(at now: Int) {
    if cause == nil, limits.wallSeconds > 0, pace.elapsed(at: now) > Int(limits.wallSeconds * 1e9) {
      stop(because: .timedOut, at: now)
    }
    if pace.hasLingered(at: now) { stop(because: .lingered, at: now) }
    if let command = course?.command(at: now) {
      tell(command)
      if command == .kill { pace.expectEnd(at: now) }
    }
    if pace.isKeeperOverdue(at: now) { try? Signal.kill.send(toProcess: keeper.identifier) }
  }

  /// Reads whatever is there; false when nothing was.
  @discardableResult
  private mutating func read(forAtMost milliseconds: Int) -> Bool {
    let ready = (try? Poll.readable(Array(open), forAtMost: milliseconds)) ?? []
    for descriptor in ready {
      if descriptor == source.descriptor {
        hear()
        continue
      }
      let bytes = (try? descriptor.read(atMost: 65_536)) ?? []
      if bytes.isEmpty { open.remove(descriptor) } else { take(bytes, from: descriptor) }
    }
    return !ready.isEmpty
  }

  private mutating func take(_ bytes: [UInt8], from descriptor: FileDescriptor) {
    let reason: Ending.Cause?
    switch descriptor {
    case channels.control.near:
      reportBytes += bytes.filter { $0 != UInt8(ascii: "\n") }
      reason = nil
    case channels.records.reading: reason = intake.addRecords(bytes)
    case channels.output.reading: reason = intake.addOutput(bytes)
    default: reason = intake.addErrors(bytes)
    }
    let now = MonotonicClock.now()
    if let reason { stop(because: reason, at: now) }
    if intake.isDone { pace.expectLeaving(at: now) }
  }

  private mutating func stop(because reason: Ending.Cause, at now: Int) {
    if cause != nil { return }
    cause = reason
    // Only a worker that can still be asked gets the time to answer.
    let isPolite =
      reason == .timedOut || { if case .interrupted = reason { true } else { false } }()
    course = Teardown.Course(isPolite ? teardown : .immediate, at: now)
  }

  private mutating func hear() {
    guard let signals = source.arrived() else {
      open.remove(source.descriptor)
      return
    }
    for signal in signals {
      switch signal {
      case .terminalStop: suspend()
      case .windowChange: listener.resized()
      default: interrupt(by: signal)
      }
    }
  }

  private mutating func interrupt(by signal: Signal) {
    let now = MonotonicClock.now()
    if course != nil {
      course?.hurry(at: now)
    } else {
      stop(because: intake.isDone ? .lingered : .interrupted(by: signal), at: now)
    }
  }

  /// Halts the worker and then this process; goes on with both when someone resumes this process.
  private mutating func suspend() {
    let start = MonotonicClock.now()
    tell(.pause)
    modes?.restore()
    listener.suspend()
    modes?.hideTyping()
    tell(.resume)
    pace.addPause(MonotonicClock.now() - start)
  }

  /// A keeper that has gone needs no command, and its end is seen on the same channel.
  private func tell(_ command: KeeperCommand) {
    try? channels.control.near.send([command.rawValue])
  }

  private func progress() -> Progress<Record> {
    Progress(
      elapsed: pace.elapsed(at: MonotonicClock.now()), recordCount: intake.records.count,
      latest: intake.records.last, isStopping: course != nil)
  }
}
