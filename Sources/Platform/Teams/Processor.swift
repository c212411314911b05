internal import CLinux
internal import Glibc

/// The processor, by number, that runs the calling thread.
public enum Processor {
  /// The processor of this moment; without pinning it may be another one a moment later.
  public static var current: Int { Int(clinux_current_processor()) }

  /// Gives the processor to another thread that is ready to run, if there is one.
  public static func yield() { sched_yield() }

  /// Tells the processor that the caller spins, so that a sibling thread may go ahead.
  @inline(__always)
  public static func spinHint() { clinux_spin_hint() }
}
