public import Platform

extension Isolated {
  /// How a child with a limited time came to its end.
  public enum Ending: Equatable, Sendable {
    /// The body returned.
    case returned
    /// The watcher had it killed.
    case stopped
    /// It was killed because its time was up.
    case timedOut
  }

  /// Runs the body in a child that may block for ever, and kills it when told to or when late.
  ///
  /// Results go through shared memory made before. Processes that the body forks die with it.
  /// - Parameters:
  ///   - nanoseconds: the longest time the child gets.
  ///   - isOver: asked about every millisecond; true has the child killed.
  ///   - body: runs in the child; an error it throws is thrown again by the parent.
  /// - Returns: whether the body returned, or why it was killed.
  /// - Throws: `PlatformError.childEnded` when the child crashed; the errors of
  ///   `ForkedProcess.start`; what the body throws.
  public static func run(
    within nanoseconds: Int, until isOver: () -> Bool = { false },
    body: @escaping () throws(PlatformError) -> Void
  ) throws(PlatformError) -> Ending {
    let failure = try ErrorTransport()
    let deadline = MonotonicClock.now() + nanoseconds
    let child = try ForkedProcess.start { failure.exitCode(of: body) }
    var ending = Ending.returned
    do throws(PlatformError) {
      let end = try child.openDescriptor()
      defer { end.close() }
      while try Poll.readable([end], forAtMost: 1).isEmpty {
        if isOver() {
          ending = .stopped
        } else if MonotonicClock.now() > deadline {
          ending = .timedOut
        }
        if ending != .returned { break }
      }
    } catch {
      try child.send(.kill)
      _ = try child.wait()
      throw error
    }
    if ending != .returned { try child.send(.kill) }
    let status = try child.wait().status
    if let error = failure.load() { throw error }
    if ending == .returned, !status.isSuccess { throw .childEnded(status) }
    return ending
  }
}
