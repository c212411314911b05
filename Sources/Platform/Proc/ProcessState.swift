/// What a process is doing, by the letter of /proc (proc_pid_stat(5)).
public enum ProcessState: Character, Sendable {
  /// On a processor or waiting for one.
  case running = "R"
  /// Waiting for something, and woken by signals.
  case sleeping = "S"
  /// Waiting for a device, and not woken by signals.
  case uninterruptible = "D"
  /// Ended, and not yet waited for by its parent.
  case zombie = "Z"
  /// Halted by a signal.
  case stopped = "T"
  /// Halted by a tracer.
  case traced = "t"
  /// About to vanish.
  case dead = "X"
  /// A thread of the kernel without work.
  case idle = "I"
}
