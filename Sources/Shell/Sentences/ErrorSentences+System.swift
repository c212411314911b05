internal import Apparatus
internal import Experiments
internal import Glibc
internal import Platform
internal import Terminal
internal import Wording

extension ErrorSentences {
  /// What an error number means, as a clause.
  func clause(ofCode code: Int32) -> String {
    if let word = SystemErrorWord(code: code) { return words[word] }
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// What the system refused, as a clause.
  func clause(of error: PlatformError) -> String {
    switch error {
    case .call(let name, let code):
      say(.callFailed, ["call": name, "reason": clause(ofCode: code)])
    case .forkWithThreads(let count): say(.forkWithThreads, ["count": "\(count)"])
    case .unsupported(let facility, let obstacle):
      say(
        .unsupported,
        ["facility": facility, "reason": Refusal.obstacle(obstacle).sentence(words)])
    case .workerEnded: Refusal.workerEnded.sentence(words)
    case .wrongResult: Refusal.wrongResult.sentence(words)
    case .noLockedFolder(let folder): say(.noLockedFolder, ["path": folder])
    case .childEnded(.exited(let code)): say(.childExited, ["code": "\(code)"])
    case .childEnded(.signaled(let signal, _)): say(.childSignalled, ["signal": signal.name])
    case .teamIncomplete(let made, let wanted, let code):
      say(
        .teamIncomplete,
        ["made": "\(made)", "wanted": "\(wanted)", "reason": clause(ofCode: code)])
    case .unreadable(let path): say(.systemUnreadable, ["path": path])
    }
  }

  /// Why Python cannot do what was asked.
  func sentence(of error: InterpreterError) -> String {
    switch error {
    case .notFound(let name, let found) where found.isEmpty: say(.noInterpreter, ["name": name])
    case .notFound(let name, let found):
      say(.interpreterNotFound, ["name": name, "found": words.list(found)])
    case .tooOld(let name, let version):
      say(
        .interpreterTooOld,
        [
          "name": name, "version": version,
          "oldest": "\(Interpreter.oldest.0).\(Interpreter.oldest.1)",
        ])
    case .ended(let name, let lastWords) where lastWords.isEmpty:
      say(.interpreterEnded, ["name": name])
    case .ended(let name, let lastWords):
      say(.interpreterEndedSaying, ["name": name, "words": lastWords])
    case .killed(let name, let signal):
      say(
        .interpreterKilled,
        ["name": name, "number": "\(signal.rawValue)", "signal": signal.name])
    case .stuck(let name, let seconds):
      say(
        .interpreterStuck,
        ["name": name, "time": NumberFormat.format(seconds * 1e9, unit: .nanoseconds)])
    case .notARecord(let name, let line): say(.interpreterNoRecord, ["name": name, "line": line])
    }
  }
}
