internal import Apparatus
internal import Results
internal import Terminal
internal import Wording

/// `crash` in Python: a thread or a process fails in an interpreter that may be lost with it.
struct PythonCrash: PythonMeasurement {
  let how: SuddenEnd
  let workers: Int
  let interpreters: InterpreterSelection
  let script = "crash"
  var arguments: [String] { ["--how", "\(how)", "--workers", "\(workers)"] }
  let compared = Crash.survivors

  /// What becomes of the other threads of an interpreter.
  static let threadCrash = FindingName<Answers.CrashEffect>(
    "python-thread-crash", decidedBy: Crash.survivors)
  /// What becomes of the other processes of a program in Python.
  static let processCrash = FindingName<Answers.CrashEffect>(
    "python-process-crash", decidedBy: Crash.survivors)
  /// What `exitcode` tells of a process that failed.
  static let parentLearns = FindingName<Answers.Notice>(
    "python-parent-learns", decidedBy: .learnedSignal, .learnedCode)

  static let findings = [
    threadCrash.declaration, processCrash.declaration, parentLearns.declaration,
  ]

  func judgeOne(_ observations: Observations) -> Judgement {
    Judgement(
      figures: Crash.figures(observations),
      findings: Crash.findings(
        observations, threads: Self.threadCrash, processes: Self.processCrash,
        parent: Self.parentLearns))
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    Crash.exhibits(observations, judgement, words, workers: workers)
  }
}
