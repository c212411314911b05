internal import Apparatus
internal import Results
internal import Terminal
internal import Wording

/// `lifecycle` in Python: workers of `threading` or `multiprocessing`.
struct PythonLifecycle: PythonMeasurement {
  let kind: StartKind
  let workers: Int
  let work: TimeSpan
  let interpreters: InterpreterSelection
  let script = "lifecycle"
  var arguments: [String] {
    [
      "--kind", "\(kind)", "--workers", "\(workers)", "--work",
      "\(Int(work.nanoseconds.rounded()))",
    ]
  }
  let compared = Lifecycle.startDelay

  /// Whether workers in Python end in the order in which they were started.
  static let finishingOrder = FindingName<Answers.Order>(
    "python-finishing-order", decidedBy: Lifecycle.orderKept)
  /// Whether workers in Python have one process identifier or one each.
  static let identity = FindingName<Answers.Identity>(
    "python-identity", decidedBy: Lifecycle.processes)

  func judgeOne(_ observations: Observations) -> Judgement {
    guard let identity = Lifecycle.identity(Self.identity, observations, kind: kind) else {
      return Judgement(findings: [])
    }
    return Judgement(
      figures: Lifecycle.figures(observations),
      findings: [
        Lifecycle.order(Self.finishingOrder, observations, workers: workers), identity,
      ])
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    Lifecycle.pictures(observations, judgement, words)
  }
}
