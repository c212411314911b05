internal import Platform

extension ExitStatus {
  /// The ending as a cell of a table names it, such as "signal 11 (SIGSEGV)".
  var words: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signaled(let signal, _): "signal \(signal.rawValue) (\(signal.name))"
    }
  }
}
