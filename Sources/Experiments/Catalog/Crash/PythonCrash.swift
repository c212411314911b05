internal import Results
internal import Platform
internal import Terminal

/// `crash` in Python: a thread or a process fails in an interpreter that is there to be lost.
struct PythonCrash: PythonMeasurement {
  let how: SuddenEnd
  let workers: Int
  let interpreters: InterpreterSelection
  let script = "crash"
  var arguments: [String] { ["--how", "\(how)", "--workers", "\(workers)"] }
  let compared = Crash.quantity("survivors")

  /// What becomes of the other threads of an interpreter.
  enum ThreadCrash: String, FindingValue {
    static let name = "python-thread-crash"
    case allDie = "all-die"
    case othersSurvive = "others-survive"
  }

  /// What becomes of the other processes of a program in Python.
  enum ProcessCrash: String, FindingValue {
    static let name = "python-process-crash"
    case allDie = "all-die"
    case othersSurvive = "others-survive"
  }

  /// What `exitcode` tells of a process that failed.
  enum ParentLearns: String, FindingValue {
    static let name = "python-parent-learns"
    case signal
    case exitCode = "exit-code"
    case nothing
  }

  static let findings: [any FindingValue.Type] = [
    ThreadCrash.self, ProcessCrash.self, ParentLearns.self,
  ]

  func judgeOne(_ observations: Observations) -> Judgement {
    var findings: [Finding] = []
    if let othersLive = Crash.othersLive(observations, .thread) {
      findings.append(
        Finding(othersLive ? ThreadCrash.othersSurvive : .allDie, decidedBy: ["survivors"]))
    }
    if let othersLive = Crash.othersLive(observations, .process) {
      findings.append(
        Finding(othersLive ? ProcessCrash.othersSurvive : .allDie, decidedBy: ["survivors"]))
      let learned = ParentLearns(rawValue: Crash.learned(observations).rawValue) ?? .nothing
      findings.append(Finding(learned, decidedBy: ["learned-signal", "learned-code"]))
    }
    return Judgement(quantities: Crash.figures(observations), findings: findings)
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    Crash.pictures(observations, judgement, workers: workers)
  }
}
