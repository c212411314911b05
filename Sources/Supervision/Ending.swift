public import Platform

/// How a run ended; several of these may be exactly what a lesson expects.
public enum Ending: Equatable, Sendable {
  /// The worker said that its work is done, and ended well.
  case finished
  /// A signal to the shell, such as Ctrl-C, stopped the run.
  case interrupted(by: Signal)
  /// The run took longer than allowed, in seconds.
  case timedOut(seconds: Double)
  /// The worker ended by itself with this code, without saying that its work is done.
  case exited(code: Int32)
  /// A signal that the shell did not send ended the worker.
  case killed(by: Signal)
  /// The run wanted more than it may use.
  case overLimit(OverLimit)
  /// The worker wrote a line that is no record; lines count from 1.
  case brokenProtocol(line: Int, excerpt: String)
  /// The worker or its keeper could not be started.
  case couldNotStart(PlatformError)

  /// Why the shell itself stopped a run.
  enum Cause: Equatable {
    case interrupted(by: Signal)
    case timedOut
    case overLimit(OverLimit)
    case brokenProtocol(line: Int, excerpt: String)
    /// The work was done, but the worker did not go away.
    case lingered
  }

  /// Decides from the facts of a run.
  /// - Parameters:
  ///   - cause: why the shell stopped it, if it did.
  ///   - report: the keeper's last word; nil when the keeper was killed, and the worker with it.
  ///   - isDone: whether the worker said that its work is done.
  ///   - limits: what the run was allowed.
  init(cause: Cause?, report: KeeperReport?, isDone: Bool, limits: Limits) {
    if let report, report.status == nil, report.failure != 0 {
      self = .couldNotStart(.call("exec", errno: report.failure))
      return
    }
    switch cause {
    case .interrupted(let signal): self = .interrupted(by: signal)
    case .timedOut: self = .timedOut(seconds: limits.wallSeconds)
    case .overLimit(let limit): self = .overLimit(limit)
    case .brokenProtocol(let line, let excerpt):
      self = .brokenProtocol(line: line, excerpt: excerpt)
    case .lingered: self = .finished
    case nil:
      guard let report else {
        self = .killed(by: .kill)
        return
      }
      self.init(report: report, isDone: isDone, limits: limits)
    }
  }

  private init(report: KeeperReport, isDone: Bool, limits: Limits) {
    if let limit = report.overLimit {
      self = limit.kind == .wallTime ? .timedOut(seconds: limits.wallSeconds) : .overLimit(limit)
      return
    }
    switch report.status {
    // A keeper without a failure waits for the worker's status, so this is one it killed itself.
    case nil: self = .killed(by: .kill)
    case .exited(0) where isDone: self = .finished
    case .exited(let code): self = .exited(code: code)
    case .signaled(let signal, _):
      self =
        Ending.limit(behind: signal, report.usage, limits).map { .overLimit($0) }
        ?? .killed(by: signal)
    }
  }

  /// The kernel limit that made the kernel send the signal, if it was one.
  private static func limit(
    behind signal: Signal, _ usage: RunUsage, _ limits: Limits
  ) -> OverLimit? {
    let used = Int(usage.processorSeconds)
    let isOverTime = limits.processorSeconds > 0 && used >= limits.processorSeconds
    switch signal {
    case .processorTime, .kill:
      guard isOverTime || signal == .processorTime else { return nil }
      // The kernel's own count decides; the one read afterwards may be rounded down.
      let seen = max(used, limits.processorSeconds)
      return OverLimit(kind: .processorTime, allowed: limits.processorSeconds, seen: seen)
    case .fileSize:
      return OverLimit(kind: .fileSize, allowed: limits.fileSize, seen: limits.fileSize)
    default: return nil
    }
  }
}
