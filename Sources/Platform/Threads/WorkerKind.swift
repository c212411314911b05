/// What a worker is made of: the two things the lab compares.
public enum WorkerKind: String, CaseIterable, Sendable, BitwiseCopyable {
  /// A thread that shares the memory of its creator.
  case thread
  /// A forked process with a copy of its creator's memory.
  case process
}
