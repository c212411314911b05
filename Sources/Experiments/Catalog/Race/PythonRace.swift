internal import Apparatus
internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// `race` in Python: forms of adding to one counter, by threads and by processes on shared memory.
struct PythonRace: PythonMeasurement {
  let workers: Int
  let interpreters: InterpreterSelection
  let script = "race"
  var arguments: [String] { ["--workers", "\(workers)"] }
  let compared = Race.lostShare

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

    var condition: Condition { Condition(.form, rawValue) }

    /// The form as a row of a table shows it.
    var word: RaceWord {
      switch self {
      case .call: .call
      case .plusEquals: .plusEquals
      case .lock: .lock
      case .sharedValue: .sharedValue
      case .sharedLock: .sharedLock
      }
    }
  }

  /// Whether `+=` on its own was seen to lose updates.
  enum PlusEquals: String, OpenAnswerSet {
    case loses
    case noneSeen = "none-seen"
    case inconclusive
  }

  /// Whether threads lost updates with a call between reading and writing.
  static let lostUpdates = FindingName<Answers.Presence>(
    "python-lost-updates", decidedBy: Race.lostCount)
  static let plusEquals = FindingName<PlusEquals>("plus-equals", decidedBy: Race.lostCount)
  /// Whether a lock kept every update of the threads.
  static let pythonLock = FindingName<Answers.Remedy>("python-lock", decidedBy: Race.lostCount)
  /// Whether processes lost updates on shared memory without a lock.
  static let processUpdates = FindingName<Answers.Presence>(
    "process-updates", decidedBy: Race.lostCount)

  static let findings = [
    lostUpdates.declaration, plusEquals.declaration, pythonLock.declaration,
    processUpdates.declaration,
  ]

  func judgeOne(_ observations: Observations) -> Judgement {
    func lost(_ form: Form) -> Figure? { observations.total(Race.lostCount, form.condition) }
    let figures =
      Form.allCases.compactMap(lost)
      + observations.medians([Race.lostShare, Race.updates, Race.updateCost])
    guard !figures.isEmpty else { return Judgement(findings: []) }
    let doubt: Doubt? = workers < 2 ? .oneWorker : nil
    return Judgement(
      figures: figures.ordered(by: Form.allCases.map(\.condition)),
      findings: [
        Self.lostUpdates.decided(by: .presence, of: lost(.call), doubt: doubt),
        Self.plusEquals.decided(
          by: Rule(.occurrence(fewest: 1), .noneSeen, .loses), of: lost(.plusEquals),
          doubt: doubt),
        // That nothing is lost under a lock says little where nothing is lost without one either.
        Self.pythonLock.decided(
          by: .counts, of: lost(.lock),
          doubt: lost(.call).map { $0.estimate.value > 0 } == true ? nil : .noContrast,
          certain: [.fails]),
        Self.processUpdates.decided(by: .presence, of: lost(.sharedValue), doubt: doubt),
      ], caveats: observations.caveats(ofWorkers: workers))
  }

  /// The form that is asked about beside the one that differs from it by a lock.
  func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let forms: [Form] =
      switch finding {
      case Self.plusEquals.name: [.call, .plusEquals]
      case Self.processUpdates.name: [.sharedValue, .sharedLock]
      default: [.call, .lock]
      }
    return [.table(table(forms, judgement, words))]
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let shares = judgement.bars(of: Race.lostShare, by: .form)
    return [
      .table(table(Form.allCases, judgement, words)),
      .chart(
        .bars(BarChart(title: words[RaceWord.shareTitle], unit: .share, bars: shares))),
    ]
  }

  private func table(_ forms: [Form], _ judgement: Judgement, _ words: Wording) -> Table {
    var table = Table(columns: [
      .init(words.text(RaceWord.form)), .init(words.text(RaceWord.updatesLost), .trailing),
      .init(words.text(RaceWord.shareLost), .decimal),
      .init(words.text(RaceWord.eachUpdate), .decimal),
    ])
    for form in forms {
      table.append(
        [words.text(form.word)]
          + [Race.lostCount, Race.lostShare, Race.updateCost].map {
            judgement.cell($0, form.condition)
          })
    }
    return table
  }
}

extension Condition.Key {
  /// The form of adding in Python.
  fileprivate static let form = Self("form")
}
