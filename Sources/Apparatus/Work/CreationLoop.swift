internal import CLinux
public import Platform

/// Bare loops that create a worker which does nothing and wait for it, one after the other.
///
/// They run in C without the closure, report and checks of `KernelThread` and `ForkedProcess`, so
/// that what is timed is the kernel and the C library. Each returns nanoseconds for all of them.
public enum CreationLoop {
  /// pthread_create and pthread_join.
  /// - Parameters:
  ///   - count: the number of threads.
  ///   - stackByteCount: the address space reserved for each stack; 0 for the default.
  /// - Returns: the nanoseconds all of them took.
  /// - Throws: `PlatformError.call` with EAGAIN when a limit or the memory is used up.
  public static func threads(count: Int, stackByteCount: Int = 0) throws(PlatformError) -> Int {
    try Int(
      SystemCall.check("pthread_create") {
        clinux_create_join_many(Int64(count), stackByteCount)
      })
  }

  /// vfork, _exit in the child, and waitpid; the child borrows the memory of the caller.
  public static func vforks(count: Int) throws(PlatformError) -> Int {
    try Int(SystemCall.check("vfork") { clinux_vfork_wait_many(Int64(count)) })
  }

  /// getppid by a real system call, without a worker: the floor under all of them.
  public static func systemCalls(count: Int) -> Int {
    let start = MonotonicClock.now()
    for _ in 0..<count { _ = clinux_parent_by_system_call() }
    return MonotonicClock.now() - start
  }
}
