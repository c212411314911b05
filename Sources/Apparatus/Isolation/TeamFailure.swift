internal import Glibc
public import Platform

/// The first error of a team's member, which ends the whole isolated child that the team runs in.
///
/// A member whose partner has failed may wait for ever, so nobody goes on alone.
public struct TeamFailure: Sendable {
  private let transport: Transport

  private final class Transport: @unchecked Sendable {
    // The proof of the above: the transport is memory that is written right before the end.
    let error: ErrorTransport
    let failures: SharedAtomics
    init() throws(PlatformError) {
      error = try ErrorTransport()
      failures = try SharedAtomics(count: 1)
    }
  }

  /// Made by the parent of the isolated child.
  /// - Throws: `PlatformError.call` when no memory can be mapped.
  public init() throws(PlatformError) { transport = try Transport() }

  /// Runs the part of a member; an error ends the isolated child with everybody in it.
  public func guarding(_ kind: WorkerKind, _ part: () throws(PlatformError) -> Void) {
    do throws(PlatformError) {
      try part()
    } catch {
      // The end of one member is an error for the other, which must not write over its cause.
      guard transport.failures[0].addOrdered(1) == 0 else { _exit(1) }
      transport.error.store(error)
      // A process is a child of the isolated one; a thread is a part of it.
      if kind == .process { kill(getppid(), SIGKILL) }
      _exit(1)
    }
  }

  /// Runs the isolated child; throws a member's error rather than the news of the child's end.
  public func rethrowing<Result>(
    _ body: () throws(PlatformError) -> Result
  ) throws(PlatformError) -> Result {
    do {
      return try body()
    } catch {
      throw transport.error.load() ?? error
    }
  }
}
