internal import Glibc

/// A control group of one's own, whose processes share a limited processor time.
///
/// Source: the kernel's cgroup-v2.rst for `cpu.max` and `cpu.stat`, sched-bwc.rst for version 1.
public struct QuotaGroup: Sendable {
  /// What the kernel counted while the processes of the group wanted to run.
  public struct Statistics: Equatable, Sendable {
    /// Periods in which the group wanted to run.
    public var periods = 0
    /// Those of them in which its time was used up before the end.
    public var throttled = 0
    /// How long its processors were kept from running for that, in nanoseconds.
    public var throttledTime = 0

    /// Nothing counted yet.
    public init() {}

    /// What was counted since an earlier moment.
    public func since(_ before: Statistics) -> Statistics {
      var difference = self
      difference.periods -= before.periods
      difference.throttled -= before.throttled
      difference.throttledTime -= before.throttledTime
      return difference
    }
  }

  /// The folder that stands for the group.
  let path: String
  /// The version of the interface, 1 or 2.
  let version: Int

  /// Makes a group without a limit, below that of the calling process or as near as is allowed.
  /// - Parameter name: the name of its folder; that of the run, so that it is removed with the run.
  /// - Throws: `PlatformError.unsupported` with what the kernel said where none can be made.
  public init(named name: String) throws(PlatformError) {
    var refusal = PlatformError.unsupported("cpu", .machine("cgroup ENOENT"))
    for (folder, version) in QuotaGroup.folders() {
      let path = folder + "/" + name
      do throws(PlatformError) {
        try SystemCall.check("mkdir") { mkdir(path, 0o755) }
        self.init(path: path, version: version)
        do throws(PlatformError) {
          try limit(quota: nil, period: 100_000)
          return
        } catch {
          remove()
          throw error
        }
      } catch {
        refusal = .unsupported("cpu", .machine(error.reason))
      }
    }
    throw refusal
  }

  private init(path: String, version: Int) {
    self.path = path
    self.version = version
  }

  /// Lets all processes of the group together run for the quota in each period.
  /// - Parameters:
  ///   - quota: in microseconds of processor time; nil for no limit.
  ///   - period: in microseconds.
  /// - Throws: `PlatformError.call` with the name of the file that refused it.
  public func limit(quota: Int?, period: Int) throws(PlatformError) {
    if version == 2 {
      return try write("\(quota.map { "\($0)" } ?? "max") \(period)", to: "cpu.max")
    }
    // A quota larger than the old period would be refused, and so would a period below the old one.
    try write("-1", to: "cpu.cfs_quota_us")
    try write("\(period)", to: "cpu.cfs_period_us")
    if let quota { try write("\(quota)", to: "cpu.cfs_quota_us") }
  }

  /// Moves the calling process into the group; the processes it makes later are members, too.
  public func join() throws(PlatformError) {
    try write("\(ProcessIdentifier.current)", to: "cgroup.procs")
  }

  /// What was counted so far; nothing where the kernel does not say.
  public var statistics: Statistics {
    Statistics(text: KernelText.readIfPresent(path + "/cpu.stat") ?? "")
  }

  /// Removes the group, whose processes have ended; stays quiet when it is gone.
  public func remove() { QuotaGroup.removeFolder(path) }

  /// Removes the groups of that name, wherever one may have been made.
  public static func removeLeftovers(named name: String) {
    for (folder, _) in folders() { removeFolder(folder + "/" + name) }
  }

  /// Where a group may be made, nearest to the calling process first.
  private static func folders() -> [(path: String, version: Int)] {
    guard let groups = KernelText.readIfPresent("/proc/self/cgroup"),
      let mounts = KernelText.readIfPresent("/proc/self/mountinfo")
    else { return [] }
    return ControlGroup.places(groups: groups, mounts: mounts).flatMap { place in
      place.directories.map { ($0, place.version) }
    }
  }

  /// The kernel may need some moments to forget the last process of a group.
  private static func removeFolder(_ path: String) {
    for _ in 0..<50 {
      if rmdir(path) == 0 || errno != EBUSY { return }
      Nap.sleep(nanoseconds: 2_000_000)
    }
  }

  private func write(_ text: String, to name: String) throws(PlatformError) {
    let file = FileDescriptor(
      rawValue: try SystemCall.check(name) { open(path + "/" + name, O_WRONLY | O_CLOEXEC) })
    defer { file.close() }
    do throws(PlatformError) {
      try file.write(text)
    } catch {
      // The name of the file says more than that of the call.
      guard case .call(_, let code) = error else { throw error }
      throw .call(name, errno: code)
    }
  }
}

extension QuotaGroup.Statistics {
  /// The counts in a `cpu.stat`; version 1 gives nanoseconds, version 2 microseconds.
  init(text: String) {
    self.init()
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int(words[1]) else { continue }
      switch words[0] {
      case "nr_periods": periods = number
      case "nr_throttled": throttled = number
      case "throttled_time": throttledTime = number
      case "throttled_usec": throttledTime = number * 1_000
      default: break
      }
    }
  }
}
