internal import Platform

/// A thread of the watched program, and all that was seen of it.
final class WatchedThread {
  let identifier: Int32
  let process: WatchedProcess
  /// When it was first seen, in nanoseconds since the watching began.
  let born: Int
  /// When it was last seen.
  private(set) var last: Int
  private(set) var name: String
  /// How many looks there were at it.
  private(set) var looks = 0
  private(set) var sighting = Sighting.hidden
  private(set) var counters = SchedulerCounters()
  /// What was counted in each block of time.
  private(set) var blocks: [Tally] = []
  private(set) var intervals = IntervalList()
  /// The time that it was seen to wait for each thing, in nanoseconds.
  private(set) var causes: [Cause: Int] = [:]

  private let call: ProcFile
  private let schedule: ProcFile
  private var text: SystemCallText?
  private var state = Interval.State.running
  /// The end of what the stretches cover.
  private var covered: Int

  private static let mostCauses = 256

  /// Begins to look at a thread; `countsFromStart` says whether what it did before belongs to it, and
  /// `keepsOpen` whether its files below /proc stay open.
  init(
    _ identifier: Int32, of process: WatchedProcess, at now: Int, countsFromStart: Bool,
    keepsOpen: Bool, buffer: UnsafeMutableRawBufferPointer
  ) {
    let folder = "/proc/\(process.identifier)/task/\(identifier)"
    self.identifier = identifier
    self.process = process
    call = ProcFile(folder + "/syscall", keepsOpen: keepsOpen)
    schedule = ProcFile(folder + "/schedstat", keepsOpen: keepsOpen)
    name = Self.readName(folder) ?? process.name
    var before = 0
    if let first = Self.read(schedule, buffer) {
      if countsFromStart {
        before = min(now, first.running + first.runnable)
      } else {
        counters = first
      }
    }
    born = now - before
    last = now - before
    covered = now - before
  }

  private static func readName(_ folder: String) -> String? {
    SmallFile.text(of: folder + "/comm").map { String($0.prefix { $0 != "\n" }) }
  }

  private static func read(
    _ file: borrowing ProcFile, _ buffer: UnsafeMutableRawBufferPointer
  ) -> SchedulerCounters? {
    let count = file.read(into: buffer)
    return count > 0 ? SchedulerCounters(UnsafeRawBufferPointer(rebasing: buffer[..<count])) : nil
  }

  /// Takes the name that it has by now.
  func lookAtName() {
    let folder = "/proc/\(process.identifier)/task/\(identifier)"
    name = Self.readName(folder) ?? name
  }

  /// Looks at the thread once, `blind` where nobody knows what it did since the last look.
  /// - Returns: whether it is still there.
  func look(
    at now: Int, in clock: BlockClock, blind: Bool, buffer: UnsafeMutableRawBufferPointer
  ) -> Bool {
    let count = call.read(into: buffer)
    if count <= 0, !ProcFile.isForbidden(count) { return false }
    let seen =
      count > 0 ? SystemCallText(UnsafeRawBufferPointer(rebasing: buffer[..<count])) : nil
    if seen == .ended {
      process.ended.insert(identifier)
      return false
    }
    guard let fresh = Self.read(schedule, buffer) else { return false }
    let isSameWait = seen != nil && seen == text && fresh.switches == counters.switches
    let next = isSameWait && !mayChangeHolder ? sighting : sight(seen, fresh, now)
    if let cause = next.cause { process.remember(cause) }
    record(next, fresh, now, in: clock, blind: blind && fresh.switches != counters.switches)
    text = seen
    return true
  }

  /// While a thread sleeps for a lock, the lock may pass from one holder to another.
  private var mayChangeHolder: Bool { sighting.cause?.kind == .lock }

  private func sight(_ seen: SystemCallText?, _ fresh: SchedulerCounters, _ now: Int) -> Sighting {
    switch seen {
    case .outside?: .waiting(Cause(channel ?? .paging), isEndless: false)
    case let seen?: Classifier(process).sighting(of: seen)
    case nil: sightByCounters(fresh, now)
    }
  }

  /// Where the call may not be read, the counters tell whether it ran, and the kernel's function why.
  private func sightByCounters(_ fresh: SchedulerCounters, _ now: Int) -> Sighting {
    let busy = fresh.running + fresh.runnable - counters.running - counters.runnable
    if 2 * busy > now - last { return .ready }
    return channel.map { .waiting(Cause($0), isEndless: false) } ?? .hidden
  }

  private var channel: WaitKind? {
    SmallFile.text(of: "/proc/\(process.identifier)/task/\(identifier)/wchan")
      .flatMap { WaitKind(channel: $0) }
  }

  // MARK: Counting

  private func record(
    _ next: Sighting, _ fresh: SchedulerCounters, _ now: Int, in clock: BlockClock, blind: Bool
  ) {
    let elapsed = now - last
    let ran = max(0, fresh.running - counters.running)
    let waited = max(0, fresh.runnable - counters.runnable)
    // Each look stands for half of the time to either side.
    let causes = blind ? (nil, nil) : (looks == 0 ? nil : sighting.cause, next.cause)
    // A step that reaches over several blocks belongs to each of them in part.
    for block in clock.block(of: last)...clock.block(of: now) {
      let share = clock.share(of: block, from: last, to: now)
      while blocks.count <= block { blocks.append(Tally()) }
      blocks[block].elapsed += Int(Double(elapsed) * share)
      blocks[block].running += Int(Double(ran) * share)
      blocks[block].runnable += Int(Double(waited) * share)
      if let cause = causes.0 { add(cause, Int(Double(elapsed) * share / 2), block) }
      if let cause = causes.1 { add(cause, Int(Double(elapsed) * share / 2), block) }
    }
    let former = state
    let middle = blind ? last : looks == 0 ? last : last + elapsed / 2
    draw(former, sighting.cause, to: middle)
    if blind { draw(.unseen, nil, to: now) }
    state = Self.state(next, ran: ran, waited: waited)
    sighting = next
    counters = fresh
    last = now
    looks += 1
  }

  private func add(_ cause: Cause, _ nanoseconds: Int, _ block: Int) {
    blocks[block].add(nanoseconds, waitingFor: cause.kind)
    let isKnown = causes[cause] != nil || causes.count < Self.mostCauses
    causes[isKnown ? cause : Cause(cause.kind), default: 0] += nanoseconds
  }

  private static func state(_ sighting: Sighting, ran: Int, waited: Int) -> Interval.State {
    switch sighting {
    case .ready: waited > ran ? .runnable : .running
    case .waiting: .waiting
    case .hidden: .unseen
    }
  }

  private func draw(_ state: Interval.State, _ cause: Cause?, to end: Int) {
    let cause = state == .waiting ? cause : nil
    intervals.append(
      Interval(start: covered, end: end, state: state, cause: cause ?? Cause(.unknown)))
    covered = max(covered, end)
  }

  /// Draws what is left when nobody looks any more.
  func finish() { draw(state, sighting.cause, to: last) }

  /// Adds up neighbouring blocks because blocks have become twice as long.
  func doubleBlocks() {
    blocks = stride(from: 0, to: blocks.count, by: 2).map { index in
      index + 1 < blocks.count ? blocks[index] + blocks[index + 1] : blocks[index]
    }
  }

  /// Keeps fewer stretches, each of at least so many nanoseconds.
  func coarsen(to length: Int) { intervals = intervals.coarsened(to: length) }
}
