internal import Platform

/// What keeps the lab from watching a program; facts only.
enum WatchProblem: Equatable {
  case noTarget
  case twoTargets
  case notFound(String)
  case notRunnable(String, PlatformError)
  case noProcess(Int)
  case ownProcess
  /// The process belongs to somebody else, or the kernel keeps what it does to itself.
  case foreignProcess(Int, PlatformError)
  case failed(PlatformError)
}
