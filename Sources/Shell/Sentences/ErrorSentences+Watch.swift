internal import Wording

extension ErrorSentences {
  /// What keeps the lab from watching a program.
  func watching(_ error: ShellError) -> String? {
    guard case .watch(let problem) = error else { return nil }
    switch problem {
    case .noTarget: return words[WatchWord.noTarget]
    case .twoTargets: return words[WatchWord.twoTargets]
    case .notFound(let name):
      return words(
        name.contains("/") ? WatchWord.notFoundPath : .notFound, ["name": name])
    case .notRunnable(let name, let error):
      return words(WatchWord.notRunnable, ["name": name, "reason": clause(of: error)])
    case .noProcess(let number): return words(WatchWord.noProcess, ["number": "\(number)"])
    case .ownProcess: return words[WatchWord.ownProcess]
    case .foreignProcess(let number, let error):
      return words(WatchWord.foreignProcess, ["number": "\(number)", "reason": clause(of: error)])
    case .failed(let error): return words(WatchWord.cannotWatch, ["reason": clause(of: error)])
    }
  }
}
