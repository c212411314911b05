internal import Platform

/// The keeper's look at the family now and then: rare while nothing happens, at once when it grows.
struct Watch {
  private let limits: Limits
  private var lastIdentifier = 0
  private var lastTasks = 0
  private var nextCensus = 0
  private var members: [Int32] = []
  private(set) var usage = RunUsage()

  /// Time between two cheap looks, in milliseconds.
  static let interval = 50

  init(limits: Limits) { self.limits = limits }

  /// Looks at the machine, and at the family where that may have changed; returns what is too much.
  ///
  /// The whole process table costs a millisecond or more and would disturb what is being measured.
  /// One line of /proc/loadavg tells whether anyone started a task since; a census takes at most
  /// 1 % of the time, unless tasks appear in numbers.
  mutating func look(at now: Int) -> OverLimit? {
    let load = KernelLoad.current()
    let isGrowing = load.tasks - lastTasks > max(16, limits.processes / 8)
    let hasChanged = load.lastIdentifier != lastIdentifier || load == KernelLoad()
    if isGrowing || hasChanged && now >= nextCensus {
      members = Family.living()
      lastTasks = load.tasks
      lastIdentifier = load.lastIdentifier
      nextCensus = now + 100 * (MonotonicClock.now() - now)
    }
    return judge()
  }

  private mutating func judge() -> OverLimit? {
    usage.peakProcesses = max(usage.peakProcesses, members.count)
    if limits.processes > 0, members.count > limits.processes {
      return OverLimit(kind: .processes, allowed: limits.processes, seen: members.count)
    }
    let resident = Family.residentMemory(of: members)
    usage.peakMemory = max(usage.peakMemory, resident)
    guard limits.memory > 0, resident > limits.memory else { return nil }
    // Forked processes share most pages, so a large sum alone proves nothing.
    let exact = Family.proportionalMemory(of: members)
    return exact > limits.memory
      ? OverLimit(kind: .memory, allowed: limits.memory, seen: exact) : nil
  }
}
