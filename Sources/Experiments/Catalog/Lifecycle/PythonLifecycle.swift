internal import Results
internal import Terminal

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
  let compared = Lifecycle.quantity("start-delay")

  /// Whether workers in Python end in the order in which they were started.
  enum FinishingOrder: String, FindingValue {
    static let name = "python-finishing-order"
    case kept, mixed, broken, inconclusive
  }

  /// Whether workers in Python have one process identifier or one each.
  enum Identity: String, FindingValue {
    static let name = "python-identity"
    case oneProcess = "one-process"
    case oneProcessEach = "one-process-each"
  }

  static let findings: [any FindingValue.Type] = [FinishingOrder.self, Identity.self]

  func judgeOne(_ observations: Observations) -> Judgement {
    guard let most = observations.values("processes").max() else { return Judgement(findings: []) }
    let order = Lifecycle.order(observations, workers: workers)
    return Judgement(
      quantities: Lifecycle.figures(observations),
      findings: [
        Finding(
          FinishingOrder(rawValue: order.rawValue) ?? .inconclusive, decidedBy: ["order-kept"]),
        Finding(
          most > 1 || kind != .thread ? Identity.oneProcessEach : .oneProcess,
          decidedBy: ["processes"]),
      ])
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    Lifecycle.pictures(observations, judgement)
  }
}
