internal import Results
internal import Statistics
internal import Terminal

/// `race` in Python: forms of adding to one counter, by threads and by processes on shared memory.
struct PythonRace: PythonMeasurement {
  let workers: Int
  let interpreters: InterpreterSelection
  let script = "race"
  var arguments: [String] { ["--workers", "\(workers)"] }
  let compared = Race.quantity("lost-share")

  /// The ways of adding that the script compares.
  enum Form: String, CaseIterable {
    /// `x = x + one()`: a call stands between reading and writing.
    case call
    /// `x += 1`.
    case plusEquals = "plus-equals"
    /// The first form under a `threading.Lock`.
    case lock
    /// `value += 1` by processes, on a number in shared memory, without its lock.
    case sharedValue = "shared-value"
    /// The same under the number's own lock.
    case sharedLock = "shared-lock"

    var condition: String { "form=\(rawValue)" }

    /// The form as a row of a table shows it.
    var words: Text {
      switch self {
      case .call: "\("x = x + one()", .code), threads"
      case .plusEquals: "\("x += 1", .code), threads"
      case .lock: "\("with lock: x = x + one()", .code), threads"
      case .sharedValue: "\("value += 1", .code), processes"
      case .sharedLock: "\("with value.get_lock(): value += 1", .code), processes"
      }
    }
  }

  /// Whether threads lost updates with a call between reading and writing.
  enum LostUpdates: String, FindingValue {
    static let name = "python-lost-updates"
    case none, some, inconclusive
  }

  /// Whether `+=` on its own was seen to lose updates.
  enum PlusEquals: String, FindingValue {
    static let name = "plus-equals"
    case loses
    case noneSeen = "none-seen"
    case inconclusive
  }

  /// Whether a lock kept every update of the threads.
  enum PythonLock: String, FindingValue {
    static let name = "python-lock"
    case holds, fails, inconclusive
  }

  /// Whether processes lost updates on shared memory without a lock.
  enum ProcessUpdates: String, FindingValue {
    static let name = "process-updates"
    case none, some, inconclusive
  }

  static let findings: [any FindingValue.Type] = [
    LostUpdates.self, PlusEquals.self, PythonLock.self, ProcessUpdates.self,
  ]

  func judgeOne(_ observations: Observations) -> Judgement {
    var quantities: [Judgement.Quantity] = []
    for form in Form.allCases where lost(form, observations) != nil {
      let values = observations.values("lost-count", condition: form.condition)
      quantities.append(
        .init(
          Race.quantity("lost-count"), condition: form.condition,
          .counted(values.reduce(0, +), among: values.count)))
    }
    let medians = ["lost-share", "updates", "update-cost"].map { Race.quantity($0) }
    quantities += observations.medians(medians)
    guard !quantities.isEmpty else { return Judgement(findings: []) }
    return Judgement(
      quantities: quantities.ordered(by: Form.allCases.map(\.condition)),
      findings: [
        Finding(lostUpdates(observations), decidedBy: ["lost-count"]),
        Finding(plusEquals(observations), decidedBy: ["lost-count"]),
        Finding(pythonLock(observations), decidedBy: ["lost-count"]),
        Finding(processUpdates(observations), decidedBy: ["lost-count"]),
      ], caveats: observations.caveats(ofWorkers: workers))
  }

  /// The updates missing from all rounds of a form; nil where it was not measured.
  private func lost(_ form: Form, _ observations: Observations) -> Double? {
    let values = observations.values("lost-count", condition: form.condition)
    return values.isEmpty ? nil : values.reduce(0, +)
  }

  private func lostUpdates(_ observations: Observations) -> LostUpdates {
    guard let lost = lost(.call, observations), workers > 1 else { return .inconclusive }
    return lost > 0 ? .some : .none
  }

  private func plusEquals(_ observations: Observations) -> PlusEquals {
    guard let lost = lost(.plusEquals, observations), workers > 1 else { return .inconclusive }
    return lost > 0 ? .loses : .noneSeen
  }

  /// That nothing is lost under a lock says little where nothing is lost without one either.
  private func pythonLock(_ observations: Observations) -> PythonLock {
    guard let kept = lost(.lock, observations), let open = lost(.call, observations) else {
      return .inconclusive
    }
    if kept != 0 { return .fails }
    return open > 0 ? .holds : .inconclusive
  }

  private func processUpdates(_ observations: Observations) -> ProcessUpdates {
    guard let lost = lost(.sharedValue, observations), workers > 1 else { return .inconclusive }
    return lost > 0 ? .some : .none
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var table = Table(columns: [
      .init("form"), .init("updates lost", .trailing), .init("share lost", .decimal),
      .init("each update", .decimal),
    ])
    for form in Form.allCases {
      func cell(_ quantity: String) -> Text {
        judgement.quantities.first { $0.name == quantity && $0.condition == form.condition }
          .map { QuantityTable.cells(of: $0)[0] } ?? Text("–", .faint)
      }
      table.append([form.words, cell("lost-count"), cell("lost-share"), cell("update-cost")])
    }
    let shares = judgement.quantities.filter { $0.name == "lost-share" }.map {
      BarChart.Bar(
        String($0.condition.text.dropFirst("form=".count)), $0.estimate.value, low: $0.estimate.low,
        high: $0.estimate.high)
    }
    return [
      .table(table),
      .chart(.bars(BarChart(title: "Share of the updates lost", unit: .share, bars: shares))),
    ]
  }
}
