public import CLinux
public import Glibc

/// The processor, by number, that runs the calling thread.
public enum Processor {
  /// The processor of this moment; without pinning it may be another one a moment later.
  @inlinable public static var current: Int { Int(clinux_current_processor()) }

  /// Gives the processor to another thread that is ready to run, if there is one.
  @inlinable public static func yield() { sched_yield() }

  /// Tells the processor that the caller spins, so that a sibling thread may go ahead.
  @inlinable @inline(__always)
  public static func spinHint() { clinux_spin_hint() }
}
