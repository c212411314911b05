public import ArgumentParser

/// What the tasks of a job do: the kinds of work whose gain from more workers differs.
public enum JobWork: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Computes a chain of multiplications whose result is known.
  case cpu
  /// Asks a slow server over a loopback connection and flushes a file to the disk.
  case io
  /// Adds up a part of more data than the last-level cache holds.
  case memory
  /// Computes half of the time and waits for a slow server in the other half.
  case mixed
  /// Makes cheap system calls.
  case syscall

  /// Whether a task waits for the server.
  var asksServer: Bool { self == .io || self == .mixed }
}
