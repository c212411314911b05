public import Results
internal import Statistics
public import Terminal

extension Samples {
  /// A question of the script, and the conditions under which it is asked.
  private enum Question {
    static let printed = "printed"
    static let attribute = "attribute-seen"
    static let thread = "new-thread"
    static let time = "wall-time"
    static let failure = "failure-heard"
    static let noGuard = ",guard=none"
    static let noClass = ",class=none"
  }

  /// Decides from what every round answered; what was not asked is not decided.
  public func judgeOne(_ observations: Observations) -> Judgement {
    guard !observations.recorded.isEmpty else { return Judgement(findings: []) }
    return Judgement(
      quantities: observations.medians(Self.declaration.quantities),
      findings: [
        Finding(output(observations), decidedBy: [Question.printed]),
        Finding(subclassing(observations), decidedBy: [Question.printed]),
        Finding(attributes(observations), decidedBy: [Question.attribute]),
        Finding(starting(observations), decidedBy: [Question.thread]),
        Finding(mainGuard(observations), decidedBy: [Question.printed]),
        Finding(overlap(observations), decidedBy: [Question.time]),
        Finding(failure(observations), decidedBy: [Question.failure]),
      ])
  }

  // MARK: Findings

  private func output(_ observations: Observations) -> Output {
    let asPrinted = programs(observations).filter { !$0.hasSuffix("=none") }
    let answers = asPrinted.map { observations.answer(Question.printed, $0) }
    guard answers.count > 1 else { return .inconclusive }
    return answers.allSatisfy { $0 == true } ? .asPrinted : .differs
  }

  private func subclassing(_ observations: Observations) -> Subclassing {
    let bare = programs(observations).filter { $0.hasSuffix(Question.noClass) }
    let answers = bare.map { observations.answer(Question.printed, $0) }
    guard answers.count > 1 else { return .inconclusive }
    return answers.contains(true) ? .notNeeded : .needed
  }

  /// The guard is needed where a way of starting works with it and fails without.
  private func mainGuard(_ observations: Observations) -> MainGuard {
    let bare = programs(observations).filter { $0.hasSuffix(Question.noGuard) }
    let guarded = bare.map { String($0.dropLast(Question.noGuard.count)) }
    let working = zip(bare, guarded).filter { observations.answer(Question.printed, $1) == true }
    guard !working.isEmpty else { return .inconclusive }
    let fails = working.contains { bare, _ in
      observations.answer(Question.printed, bare) == false
    }
    return fails ? .needed : .notNeeded
  }

  private func attributes(_ observations: Observations) -> AttributesReturn {
    switch observations.answers(Question.attribute, "kind=thread", "kind=process") {
    case (true, true): .fromBoth
    case (true, false): .fromThread
    case (false, false): .fromNeither
    default: .inconclusive
    }
  }

  private func starting(_ observations: Observations) -> Starting {
    switch observations.answers(Question.thread, "call=start", "call=run") {
    case (true, false): .startAlone
    case (true, true): .runAsWell
    case (false, false): .neither
    default: .inconclusive
    }
  }

  private func failure(_ observations: Observations) -> FailureReaches {
    switch observations.answers(Question.failure, "way=class", "way=executor") {
    case (true, true): .fromBoth
    case (false, true): .fromExecutor
    case (false, false): .fromNeither
    default: .inconclusive
    }
  }

  /// Sleepers that overlap take the time of one, and of four when they do not.
  private func overlap(_ observations: Observations) -> Overlap {
    let times = observations.medians([Self.quantity(Question.time)])
    func time(_ condition: String) -> Double? {
      times.first { $0.condition == condition }?.estimate.value
    }
    guard let atOnce = time("join=at-once"), let atTheEnd = time("join=at-the-end") else {
      return .inconclusive
    }
    return atOnce > 2 * atTheEnd ? .oneAfterAnother : .overlapping
  }

  private func programs(_ observations: Observations) -> [String] {
    var seen: Set<String> = []
    return observations.recorded.filter { $0.quantity == Question.printed }.map(\.condition.text)
      .filter { seen.insert($0).inserted }
  }

  // MARK: Exhibits

  /// What each program printed, and the times of the sleepers.
  public func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var table = Table(
      title: "The programs", columns: [.init("program"), .init("left out"), .init("outcome")])
    for condition in programs(observations) {
      let parts = condition.split(separator: ",").map(String.init)
      let left = parts.filter { $0.hasSuffix("=none") }.map { $0.prefix { $0 != "=" } }
      let others = parts.filter { !$0.hasSuffix("=none") }.joined(separator: ", ")
      let outcome: Text =
        observations.answer(Question.printed, condition) == true
        ? .good("as printed") : .bad("fails")
      table.append([Text(others), Text(left.first.map(String.init) ?? ""), outcome])
    }
    var rest = judgement
    rest.quantities.removeAll { $0.name == Question.printed }
    return [.table(table), .table(QuantityTable.table(rest, of: Self.declaration))]
  }
}

extension Observations {
  /// The answer that all rounds gave; nil where they differ or none was asked.
  fileprivate func answer(_ quantity: String, _ condition: String) -> Bool? {
    let values = Set(values(quantity, condition: condition))
    return values.count == 1 ? values.first == 1 : nil
  }

  fileprivate func answers(
    _ quantity: String, _ one: String, _ other: String
  ) -> (Bool?, Bool?) {
    (answer(quantity, one), answer(quantity, other))
  }
}
