extension PlatformError {
  /// The `errno` of the call that failed; 0 where no single call did.
  public var code: Int32 {
    switch self {
    case .call(_, let code), .teamIncomplete(_, _, let code): code
    case .forkWithThreads, .unsupported, .childEnded, .unreadable, .workerEnded, .wrongResult,
      .noLockedFolder:
      0
    }
  }
}
