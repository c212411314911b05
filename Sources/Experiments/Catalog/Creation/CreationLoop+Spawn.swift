internal import Apparatus
internal import Glibc
internal import Platform

extension CreationLoop {
  /// posix_spawn of a program without arguments or environment, and waitpid.
  /// - Parameters:
  ///   - path: a program that ends by itself with code 0.
  ///   - count: the number of processes, one after the other.
  /// - Returns: the nanoseconds all of them took.
  /// - Throws: `PlatformError.childEnded` when the program ends in another way.
  static func spawns(path: String, count: Int) throws(PlatformError) -> Int {
    guard let name = strdup(path) else { throw .call("strdup", errno: errno) }
    defer { free(name) }
    let arguments: [UnsafeMutablePointer<CChar>?] = [name, nil]
    let environment: [UnsafeMutablePointer<CChar>?] = [nil]
    let start = MonotonicClock.now()
    for _ in 0..<count {
      var child: pid_t = 0
      try SystemCall.checkReturned(
        "posix_spawn", posix_spawn(&child, name, nil, nil, arguments, environment))
      let status = try ExitStatus.wait(for: child)
      if !status.isSuccess { throw .childEnded(status) }
    }
    return MonotonicClock.now() - start
  }

  /// The smallest program of this machine that does nothing, or nil when there is none.
  static var minimalProgram: String? {
    ["/bin/true", "/usr/bin/true"].first { access($0, X_OK) == 0 }
  }

  /// Hands one empty job after the other to a thread that waits for it, and waits for its end.
  ///
  /// A mutex and a condition in each direction, as in an ordinary pool of threads. The process has
  /// had a thread afterwards.
  /// - Returns: the nanoseconds of all jobs.
  static func handOffs(count: Int) throws(PlatformError) -> Int {
    let pool = try PoolHandoff()
    let thread = try KernelThread.create { pool.serve() }
    let start = MonotonicClock.now()
    for _ in 0..<count { pool.handOff() }
    let elapsed = MonotonicClock.now() - start
    pool.close()
    try thread.join()
    return elapsed
  }
}
