internal import CLinux

extension PlatformError {
  /// The fact behind the error in a few words, such as "mq_open EMFILE".
  public var reason: String {
    switch self {
    case .call(let name, let code):
      "\(name) \(clinux_error_name(code).map { String(cString: $0) } ?? "error \(code)")"
    case .forkWithThreads(let count): "\(count) threads"
    case .unsupported(_, let obstacle): obstacle.text
    case .workerEnded: "a worker ended"
    case .wrongResult: "a wrong result"
    case .noLockedFolder(let folder): folder
    case .childEnded(.exited(let code)): "ended with \(code)"
    case .childEnded(.signaled(let signal, _)): "ended by \(signal.name)"
    case .teamIncomplete(let made, let wanted, let code):
      "\(made) of \(wanted) workers, then "
        + (clinux_error_name(code).map { String(cString: $0) } ?? "error \(code)")
    case .unreadable(let path): path
    }
  }
}
