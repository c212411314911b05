public import Platform

/// A number of members, threads or forked processes, that run one body at the same time.
///
/// Teams of threads make the process multi-threaded while they run; call them inside `Isolated`
/// when the history of the process matters.
public struct Team: Sendable {
  /// Whether the members are threads or processes.
  public let kind: WorkerKind
  /// The number of members.
  public let count: Int
  /// Where the members run.
  public let placement: Placement
  /// Whether all members are there before any body begins.
  public let gated: Bool
  /// The address space reserved for the stack of each thread; nil for the default.
  public let stackByteCount: Int?

  /// One member as its body sees it.
  public struct Member: Sendable {
    /// The number of the member in its team, from 0.
    public let index: Int
    /// Whether it is a thread or a process.
    public let kind: WorkerKind
  }

  /// Describes a team; nothing is created before `run`.
  public init(
    kind: WorkerKind, count: Int, placement: Placement = .free, gated: Bool = true,
    stackByteCount: Int? = nil
  ) {
    self.kind = kind
    self.count = count
    self.placement = placement
    self.gated = gated
    self.stackByteCount = stackByteCount
  }

  /// Creates the members, runs the body in each, and waits for all of them.
  ///
  /// Without a gate a body begins as soon as its member exists. A body that never returns keeps the
  /// caller waiting.
  /// - Returns: one report for each member, by index; a process that was killed has a report too.
  /// - Throws: `PlatformError.teamIncomplete` when a member could not be created: members behind a
  ///   gate ended without their body, other threads were waited for, other processes were killed.
  ///   `PlatformError.forkWithThreads` for processes in a process with threads.
  public func run(
    _ body: @escaping @Sendable (Member) -> Void
  ) throws(PlatformError) -> [MemberReport] {
    let stage = try TeamRun(team: self, body: body)
    let lives =
      switch kind {
      case .thread: try runThreads(stage)
      case .process: try runProcesses(stage)
      }
    return lives.enumerated().map { index, life in
      MemberReport(index: index, kind: kind, record: stage.records[index], life: life)
    }
  }

  private func runThreads(_ stage: TeamRun) throws(PlatformError) -> [MemberLife] {
    var lives: [MemberLife] = []
    var threads: [KernelThread] = []
    for index in 0..<count {
      let created = MonotonicClock.now()
      do {
        threads.append(
          try KernelThread.create(stackByteCount: stackByteCount) { stage.live(index) })
      } catch {
        stage.gate?.cancel()
        for thread in threads { try thread.join() }
        throw error.asIncompleteTeam(made: index, wanted: count)
      }
      lives.append(MemberLife(processIdentifier: ProcessIdentifier.current, created: created))
    }
    stage.gate?.open()
    for index in 0..<count {
      try threads[index].join()
      lives[index].joined = MonotonicClock.now()
    }
    return lives
  }

  private func runProcesses(_ stage: TeamRun) throws(PlatformError) -> [MemberLife] {
    var lives: [MemberLife] = []
    var children: [ForkedProcess] = []
    for index in 0..<count {
      let created = MonotonicClock.now()
      do {
        children.append(
          try ForkedProcess.start {
            stage.live(index)
            return 0
          })
      } catch {
        for child in children { try child.send(.kill) }
        for child in children { _ = try child.wait() }
        throw error.asIncompleteTeam(made: index, wanted: count)
      }
      lives.append(
        MemberLife(processIdentifier: children[index].processIdentifier, created: created))
    }
    stage.gate?.open { children.contains { $0.hasEnded } }
    for index in 0..<count {
      lives[index].exit = try children[index].wait().status
      lives[index].joined = MonotonicClock.now()
    }
    return lives
  }

  /// The share of the time from the first start to the last finish during which all bodies ran.
  ///
  /// A contention figure means something only when this is near 1; 0 when a body did not finish.
  public static func overlap(_ reports: [MemberReport]) -> Double {
    let runs = reports.compactMap(\.running)
    guard runs.count == reports.count,
      let first = runs.map(\.lowerBound).min(), let last = runs.map(\.upperBound).max(),
      let allBegun = runs.map(\.lowerBound).max(), let firstDone = runs.map(\.upperBound).min(),
      last > first
    else { return 0 }
    return Double(max(0, firstDone - allBegun)) / Double(last - first)
  }
}

extension PlatformError {
  /// The error of a call that creates a member, as the failure of the team.
  fileprivate func asIncompleteTeam(made: Int, wanted: Int) -> PlatformError {
    guard case .call(_, let errno) = self else { return self }
    return .teamIncomplete(made: made, wanted: wanted, errno: errno)
  }
}
