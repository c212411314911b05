internal import Platform
internal import Wording

extension ExitStatus {
  /// The ending as a cell of a table names it, such as "signal 11 (SIGSEGV)".
  func text(_ words: Wording) -> String {
    switch self {
    case .exited(let code): words(ExhibitWord.exitCode, ["code": "\(code)"])
    case .signaled(let signal, _):
      words(ExhibitWord.signal, ["number": "\(signal.rawValue)", "name": signal.name])
    }
  }
}
