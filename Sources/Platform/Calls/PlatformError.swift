/// A call to the kernel that failed, or that the machine does not offer.
public enum PlatformError: Error, Equatable, Sendable {
  /// The named call failed with this `errno`.
  case call(String, errno: Int32)
  /// A fork was asked for while the process had more than one thread.
  case forkWithThreads(count: Int)
  /// The machine does not offer the named facility.
  case unsupported(String, Obstacle)
  /// A worker ended before it was done.
  case workerEnded
  /// A task gave another result than it must.
  case wrongResult
  /// No folder of this run's own could be locked in the folder.
  case noLockedFolder(in: String)
  /// A forked child ended in another way than by returning its results.
  case childEnded(ExitStatus)
  /// Only some of the wanted members of a team could be created; those were ended again.
  case teamIncomplete(made: Int, wanted: Int, errno: Int32)
  /// A file of the proc or sys file system could not be understood.
  case unreadable(path: String)
}
