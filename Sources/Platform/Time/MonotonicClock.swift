public import CLinux

/// The clock of all time stamps, which never goes back; read without entering the kernel.
///
/// It reads CLOCK_MONOTONIC through the vDSO. The standard library's `ContinuousClock` reads
/// another clock on Linux and costs about twice as much.
public enum MonotonicClock {
  /// The time in nanoseconds since an arbitrary point, the same for all processes of the machine.
  @inlinable @inline(__always)
  public static func now() -> Int { Int(clinux_monotonic_now()) }
}
