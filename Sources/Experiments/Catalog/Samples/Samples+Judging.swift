public import Results
internal import Statistics
internal import Terminal

extension Samples {
  static let printed = Quantity(
    "printed", unit: .share, of: "runs that printed exactly their line and ended well")
  static let attributeSeen = Quantity(
    "attribute-seen", unit: .share, of: "workers whose attribute was seen after the join")
  static let newThread = Quantity(
    "new-thread", unit: .share, of: "calls that ran in a thread of their own")
  static let wallTime = Quantity(
    "wall-time", unit: .nanoseconds, of: "four workers that sleep 20 ms each")
  static let failureHeard = Quantity(
    "failure-heard", unit: .share, of: "failures that reached whoever waited")

  /// Whether the programs print what the article says.
  enum Output: String, OpenAnswerSet {
    case asPrinted = "as-printed"
    case differs, inconclusive
  }
  static let sampleOutput = FindingName<Output>("sample-output", decidedBy: printed)
  /// Whether a worker needs a class of its own.
  static let subclassing = FindingName<Answers.Need>("subclassing", decidedBy: printed)

  /// From which kind of worker an attribute comes back that its `run` set.
  enum AttributesReturn: String, OpenAnswerSet {
    case fromBoth = "from-both"
    case fromThread = "from-thread"
    case fromNeither = "from-neither"
    case inconclusive
  }
  static let attributesReturn = FindingName<AttributesReturn>(
    "attributes-return", decidedBy: attributeSeen)

  /// Which call makes a thread.
  enum Starting: String, OpenAnswerSet {
    case startAlone = "start-alone"
    case runAsWell = "run-as-well"
    case neither, inconclusive
  }
  static let starting = FindingName<Starting>("starting", decidedBy: newThread)
  /// Whether a process needs the line that keeps it from starting itself again.
  static let mainGuard = FindingName<Answers.Need>("main-guard", decidedBy: printed)

  /// How several workers run that are joined as the article does it.
  enum Overlap: String, OpenAnswerSet {
    case overlapping
    case oneAfterAnother = "one-after-another"
    case inconclusive
  }
  static let sampleOverlap = FindingName<Overlap>("sample-overlap", decidedBy: wallTime)

  /// From which way of working a failure reaches whoever waits.
  enum FailureReaches: String, OpenAnswerSet {
    case fromBoth = "from-both"
    case fromExecutor = "from-executor"
    case fromNeither = "from-neither"
    case inconclusive
  }
  static let failureReachesCaller = FindingName<FailureReaches>(
    "failure-reaches-caller", decidedBy: failureHeard)

  /// Decides from what every round answered; what was not asked is not decided.
  public func judgeOne(_ observations: Observations) -> Judgement {
    guard !observations.recorded.isEmpty else { return Judgement(findings: []) }
    return Judgement(
      figures: observations.medians(Self.declaration.quantities),
      findings: [
        output(observations), subclassing(observations), attributes(observations),
        starting(observations), mainGuard(observations), overlap(observations),
        failure(observations),
      ])
  }

  private func output(_ observations: Observations) -> Finding {
    let whole = programs(observations).filter { $0.leftOut == nil }
    let answers = whole.map { observations.answer(Self.printed, $0.condition) }
    guard answers.count > 1 else { return Self.sampleOutput.open(.notMeasured) }
    return Self.sampleOutput.observed(
      answers.allSatisfy { $0 == true } ? .asPrinted : .differs)
  }

  private func subclassing(_ observations: Observations) -> Finding {
    let bare = programs(observations).filter { $0.leftOut == .subclass }
    let answers = bare.map { observations.answer(Self.printed, $0.condition) }
    guard answers.count > 1 else { return Self.subclassing.open(.notMeasured) }
    return Self.subclassing.observed(answers.contains(true) ? .notNeeded : .needed)
  }

  /// The guard is needed where a way of starting works with it and fails without.
  private func mainGuard(_ observations: Observations) -> Finding {
    let bare = programs(observations).filter { $0.leftOut == .guard }.map(\.condition)
    let working = bare.filter {
      observations.answer(Self.printed, $0.without(.guard)) == true
    }
    guard !working.isEmpty else { return Self.mainGuard.open(.notMeasured) }
    let fails = working.contains { observations.answer(Self.printed, $0) == false }
    return Self.mainGuard.observed(fails ? .needed : .notNeeded)
  }

  private func attributes(_ observations: Observations) -> Finding {
    switch observations.answers(Self.attributeSeen, [.kind: "thread"], [.kind: "process"]) {
    case (true, true): Self.attributesReturn.observed(.fromBoth)
    case (true, false): Self.attributesReturn.observed(.fromThread)
    case (false, false): Self.attributesReturn.observed(.fromNeither)
    default: Self.attributesReturn.open(.contradiction)
    }
  }

  private func starting(_ observations: Observations) -> Finding {
    switch observations.answers(Self.newThread, [.call: "start"], [.call: "run"]) {
    case (true, false): Self.starting.observed(.startAlone)
    case (true, true): Self.starting.observed(.runAsWell)
    case (false, false): Self.starting.observed(.neither)
    default: Self.starting.open(.contradiction)
    }
  }

  private func failure(_ observations: Observations) -> Finding {
    switch observations.answers(Self.failureHeard, [.way: "class"], [.way: "executor"]) {
    case (true, true): Self.failureReachesCaller.observed(.fromBoth)
    case (false, true): Self.failureReachesCaller.observed(.fromExecutor)
    case (false, false): Self.failureReachesCaller.observed(.fromNeither)
    default: Self.failureReachesCaller.open(.contradiction)
    }
  }

  /// Sleepers that overlap take the time of one, and of four when they do not.
  private func overlap(_ observations: Observations) -> Finding {
    guard let atOnce = observations.median(Self.wallTime, [.join: "at-once"]),
      let atTheEnd = observations.median(Self.wallTime, [.join: "at-the-end"])
    else { return Self.sampleOverlap.open(.notMeasured) }
    let times = atOnce.estimate.value / atTheEnd.estimate.value
    return Self.sampleOverlap.combined(
      times > Thresholds.several ? .oneAfterAnother : .overlapping, of: [atOnce, atTheEnd])
  }

  /// The programs that were run, each once, in the order of their first run.
  func programs(_ observations: Observations) -> [SampleProgram] {
    observations.recorded.filter { $0.quantity == Self.printed.name }.map(\.condition).uniqued()
      .map { SampleProgram(condition: $0) }
  }
}

/// One of the article's programs, as it was run.
struct SampleProgram {
  /// What was left out of it.
  enum LeftOut: String, CaseIterable {
    case `guard`
    case subclass = "class"
  }

  /// Which program it was, how it was started, and what was left out.
  let condition: Condition

  /// What was left out; nil where nothing was.
  var leftOut: LeftOut? { LeftOut.allCases.first { condition[.init($0.rawValue)] == "none" } }
}

extension Observations {
  /// The answer that all rounds gave; nil where they differ or none was asked.
  func answer(_ quantity: Quantity, _ condition: Condition) -> Bool? {
    let values = Set(values(quantity, condition))
    return values.count == 1 ? values.first == 1 : nil
  }

  fileprivate func answers(
    _ quantity: Quantity, _ one: Condition, _ other: Condition
  ) -> (Bool?, Bool?) {
    (answer(quantity, one), answer(quantity, other))
  }
}

extension Condition.Key {
  /// Which method of a thread was called.
  static let call = Self("call")
  /// When the workers were joined.
  static let join = Self("join")
}
