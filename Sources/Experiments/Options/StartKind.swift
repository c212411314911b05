internal import ArgumentParser
public import Platform

/// What a worker is; for a process of Python also the way in which it is started.
public enum StartKind: String, OptionChoice {
  /// A thread that shares the memory of its creator.
  case thread
  /// A process; in Python, by the interpreter's usual start method.
  case process
  /// A process of Python by `fork`.
  case fork
  /// A process of Python that a small server forks.
  case forkserver
  /// A process of Python by an interpreter of its own.
  case spawn

  /// The kind of worker that the kernel knows; nil for what only Python offers.
  public var native: WorkerKind? { WorkerKind(rawValue: rawValue) }

  /// Refuses a kind that only Python offers where the work is native.
  static func check(_ kind: StartKind, _ runtime: Runtime) throws(OptionError) {
    if kind.native == nil && runtime == .native {
      throw .needs("--kind \(kind)", other: "--runtime python")
    }
  }
}
