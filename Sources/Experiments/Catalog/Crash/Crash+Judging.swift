internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension Crash {
  static let survivors = Quantity(
    "survivors", unit: .share, of: "other workers that still ran after the fault")
  static let detectionTime = Quantity(
    "detection-time", unit: .nanoseconds, of: "from the fault to the parent knowing of it")
  static let tracePrinted = Quantity(
    "trace-printed", unit: .share, of: "faults in Python that left a traceback on the screen")

  /// What becomes of the other threads.
  static let threadCrash = FindingName<Answers.CrashEffect>("thread-crash", decidedBy: survivors)
  /// What becomes of the other processes.
  static let processCrash = FindingName<Answers.CrashEffect>("process-crash", decidedBy: survivors)
  /// What the parent learns of a process that failed.
  static let parentLearns = FindingName<Answers.Notice>(
    "parent-learns", decidedBy: .learnedSignal, .learnedCode)

  /// Decides who lives on from the shares, and what the parent learns from what it was told.
  public func judge(_ observations: Observations) -> Judgement {
    Judgement(
      figures: Self.figures(observations),
      findings: Self.findings(
        observations, threads: Self.threadCrash, processes: Self.processCrash,
        parent: Self.parentLearns))
  }

  /// The shares of survivors, and the medians of everything else.
  static func figures(_ observations: Observations) -> [Figure] {
    [WorkerKind.thread, .process].compactMap { shareOfSurvivors(observations, $0) }
      + observations.medians(declaration.quantities.filter { $0 != survivors })
  }

  /// What happened to each kind that was measured, whoever ran the workers.
  static func findings(
    _ observations: Observations, threads: FindingName<Answers.CrashEffect>,
    processes: FindingName<Answers.CrashEffect>, parent: FindingName<Answers.Notice>
  ) -> [Finding] {
    var findings: [Finding] = []
    if let share = shareOfSurvivors(observations, .thread) {
      findings.append(threads.observed(effect(observations, .thread), in: [share]))
    }
    if let share = shareOfSurvivors(observations, .process) {
      findings.append(processes.observed(effect(observations, .process), in: [share]))
      findings.append(
        parent.observed(
          notice(observations),
          in: [Quantity.learnedSignal, .learnedCode].compactMap {
            observations.median($0, condition(.process))
          }))
    }
    return findings
  }

  /// What was counted in all rounds, without any tolerance.
  private static func effect(
    _ observations: Observations, _ kind: WorkerKind
  ) -> Answers.CrashEffect {
    let shares = observations.values(survivors, condition(kind))
    if shares.allSatisfy({ $0 == 0 }) { return .allDie }
    return shares.allSatisfy { $0 == 1 } ? .othersSurvive : .someSurvive
  }

  /// The share of survivors, with an interval from the rounds.
  ///
  /// A round is one trial, because what ends one worker may end all: they are not independent.
  private static func shareOfSurvivors(_ observations: Observations, _ kind: WorkerKind) -> Figure?
  {
    let shares = observations.values(survivors, condition(kind))
    let survived = shares.reduce(0, +)
    // None and all are said of nothing less.
    let (fewest, most) = (survived > 0 ? 1 : 0, shares.allSatisfy { $0 == 1 } ? 0 : 1)
    let successes = min(max(Int(survived.rounded()), fewest), shares.count - most)
    return Figure(
      survivors, condition(kind),
      if: Proportion.estimate(successes: max(successes, 0), trials: shares.count))
  }

  /// What the parent of processes was told.
  private static func notice(_ observations: Observations) -> Answers.Notice {
    let signals = observations.values(.learnedSignal, condition(.process)).count
    let codes = observations.values(.learnedCode, condition(.process)).count
    if signals == 0, codes == 0 { return .nothing }
    return signals >= codes ? .signal : .exitCode
  }
}
