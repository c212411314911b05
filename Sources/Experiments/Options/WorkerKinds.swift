internal import ArgumentParser
public import Platform

/// Which kinds of workers are compared, as typed.
public enum WorkerKinds: String, OptionChoice {
  /// Threads of one process.
  case thread
  /// Processes with one thread each.
  case process
  /// First the one, then the other, in every round.
  case both

  /// The kinds, threads first.
  public var kinds: [WorkerKind] {
    switch self {
    case .thread: [.thread]
    case .process: [.process]
    case .both: WorkerKind.allCases
    }
  }
}
