/// The control group of the calling process, as far as it limits processor time.
///
/// Source: cgroups(7); the kernel's cgroup-v2.rst for `cpu.max`, sched-bwc.rst for version 1.
enum ControlGroup {
  /// Where one hierarchy that can limit processor time is mounted, and where the process is in it.
  struct Place: Equatable {
    /// The version of the interface, 1 or 2.
    let version: Int
    /// The directory that shows the top of what is visible.
    let mount: String
    /// The way from there to the group, beginning with a slash, or empty.
    let path: String

    /// The directories from the group up to the top; a limit holds for all below it.
    var directories: [String] {
      var parts = path.split(separator: "/")
      var result: [String] = []
      while !parts.isEmpty {
        result.append(mount + "/" + parts.joined(separator: "/"))
        parts.removeLast()
      }
      return result + [mount]
    }
  }

  /// The smallest limit on the way up, in processors; nil without a limit.
  static func processorQuota() -> Double? {
    guard let groups = KernelText.readIfPresent("/proc/self/cgroup"),
      let mounts = KernelText.readIfPresent("/proc/self/mountinfo")
    else { return nil }
    return places(groups: groups, mounts: mounts)
      .flatMap { place in place.directories.compactMap { limit(in: $0, version: place.version) } }
      .min()
  }

  private static func limit(in directory: String, version: Int) -> Double? {
    if version == 2 {
      return KernelText.readIfPresent(directory + "/cpu.max").flatMap(quota(line:))
    }
    guard let quota = KernelText.readIfPresent(directory + "/cpu.cfs_quota_us"),
      let period = KernelText.readIfPresent(directory + "/cpu.cfs_period_us")
    else { return nil }
    return self.quota(line: quota + " " + period)
  }

  /// Understands `200000 100000` as 2 processors; `max` and -1 mean no limit.
  static func quota(line: String) -> Double? {
    let numbers = line.split(separator: " ").map { Double($0) }
    guard numbers.count == 2, let quota = numbers[0], let period = numbers[1], quota > 0,
      period > 0
    else { return nil }
    return quota / period
  }

  /// Finds the places from /proc/self/cgroup and /proc/self/mountinfo (proc_pid_mountinfo(5)).
  static func places(groups: String, mounts: String) -> [Place] {
    mounts.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let dash = words.firstIndex(of: "-"), dash > 5, words.count > dash + 3 else {
        return nil
      }
      let version: Int
      switch words[dash + 1] {
      case "cgroup2": version = 2
      case "cgroup" where words[dash + 3].split(separator: ",").contains("cpu"): version = 1
      default: return nil
      }
      guard let path = path(in: groups, version: version) else { return nil }
      // Inside a container the mount shows a part of the hierarchy only, named by its root.
      let root = words[3] == "/" ? "" : words[3]
      let visible = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : ""
      return Place(version: version, mount: words[4], path: visible == "/" ? "" : visible)
    }
  }

  private static func path(in groups: String, version: Int) -> String? {
    for line in groups.split(separator: "\n") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let wanted =
        version == 2
        ? fields[0] == "0" && fields[1].isEmpty : fields[1].split(separator: ",").contains("cpu")
      if wanted { return String(fields[2]) }
    }
    return nil
  }
}
