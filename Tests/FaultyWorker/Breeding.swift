import Glibc

/// Faults made of processes.
///
/// Forking in Swift is right only here: one thread, and no tidy end.
enum Breeding {
  /// A fork that was not stopped ends itself at this depth, which caps the whole at 4,096 processes.
  private static let depth = 12

  /// Doubles the number of processes again and again; each one ends after three seconds.
  static func forkWithoutEnd(leavingSession: Bool) {
    FaultyWorker.tell(FaultyWorker.started)
    alarm(3)
    for _ in 0..<depth {
      // Slow enough that a broken supervisor leaves a usable machine, fast enough to be a flood.
      usleep(20_000)
      if fork() == 0 {
        alarm(3)
        if leavingSession { setsid() }
      }
    }
    FaultyWorker.wait()
  }

  /// Ends well and leaves children asleep.
  static func leaveChildren() {
    FaultyWorker.tell(FaultyWorker.started)
    startSleepers(4, leavingSession: false)
    FaultyWorker.tell(FaultyWorker.finished)
  }

  /// Ends well and leaves grandchildren asleep, in sessions of their own and without parents.
  static func leaveOrphans() {
    FaultyWorker.tell(FaultyWorker.started)
    let middle = fork()
    if middle == 0 {
      startSleepers(4, leavingSession: true)
      _exit(0)
    }
    var status: Int32 = 0
    waitpid(middle, &status, 0)
    FaultyWorker.tell(FaultyWorker.finished)
  }

  /// Starts processes that sleep until they are killed, at most twenty seconds.
  static func startSleepers(_ count: Int, leavingSession: Bool) {
    for _ in 0..<count where fork() == 0 {
      if leavingSession { setsid() }
      for signal in [SIGINT, SIGTERM, SIGHUP] { Glibc.signal(signal, SIG_IGN) }
      alarm(20)
      FaultyWorker.wait()
    }
  }
}
