internal import CLinux

/// The barrier of the C library: members sleep there until all have arrived, again and again.
public final class PthreadBarrier: Sendable {
  private let placed: PlacedLock

  /// A barrier of this many members, at least one.
  /// - Throws: `PlatformError.call` when no memory can be mapped or there are no members.
  public init(members: Int, between kind: WorkerKind = .process) throws(PlatformError) {
    placed = try PlacedLock("pthread_barrier_init") { address in
      clinux_barrier_init(address, kind == .process, UInt32(clamping: members))
    }
  }

  /// Waits until as many as there are members have arrived.
  public func meet() { _ = clinux_barrier_wait(placed.address) }
}
