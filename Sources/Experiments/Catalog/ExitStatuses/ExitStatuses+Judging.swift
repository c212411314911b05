internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension ExitStatuses {
  static let zombieTime = Quantity(
    "zombie-time", unit: .nanoseconds,
    of: "from the first look that showed a zombie to the end of the wait for it")
  static let adoptedBy = Quantity(
    "adopted-by", unit: .identifier, of: "number of the process that adopted the orphan")
  static let reaped = Quantity(
    "reaped", unit: .share, of: "children gone from the list after the wait for them")

  /// Whether the parent is told the code that the child asked for.
  enum ExitCode: String, AnswerSet {
    case whole
    case cutToAByte = "cut-to-a-byte"
  }
  static let exitCode = FindingName<ExitCode>("exit-code", decidedBy: .learnedCode)

  /// Whether a child that ended stays in the list until its parent waits.
  enum Zombie: String, AnswerSet {
    case seen
    case notSeen = "not-seen"
  }
  static let zombie = FindingName<Zombie>("zombie", decidedBy: zombieTime)

  /// Whether a child whose parent ended gets another one.
  enum Orphan: String, AnswerSet { case adopted, lost }
  static let orphan = FindingName<Orphan>("orphan", decidedBy: adoptedBy)

  /// Whether the parent is told which signal ended a child.
  enum Killed: String, AnswerSet {
    case signalLearned = "signal-learned"
    case notLearned = "not-learned"
  }
  static let killed = FindingName<Killed>("killed", decidedBy: .learnedSignal)

  /// Decides from what the parent was told and what /proc showed.
  public func judge(_ observations: Observations) -> Judgement {
    let others = Self.declaration.quantities.filter { $0 != Self.reaped }
    let shares = [observations.share(Self.reaped)].compactMap { $0 }
    return Judgement(
      figures: observations.medians(others) + shares, findings: findings(observations))
  }

  private func findings(_ observations: Observations) -> [Finding] {
    let codes = observations.values(.learnedCode)
    let told = codes.isEmpty ? [] : [exitCode(codes, observations)]
    // A first round that was stopped in its middle says nothing of the children to come.
    let rounds = observations.roundCount
    guard rounds > 1 || rounds == 1 && observations.finished != nil else { return told }
    let zombies = observations.median(Self.zombieTime)
    let adopters = observations.median(Self.adoptedBy)
    return told + [
      Self.zombie.observed(zombies == nil ? .notSeen : .seen, in: zombies.map { [$0] } ?? []),
      Self.orphan.observed(adopters == nil ? .lost : .adopted, in: adopters.map { [$0] } ?? []),
      killed(observations),
    ]
  }

  private func exitCode(_ codes: [Double], _ observations: Observations) -> Finding {
    let isWhole = codes.allSatisfy { $0 == Double(code) }
    return Self.exitCode.observed(
      isWhole ? .whole : .cutToAByte, in: observations.medians([.learnedCode]))
  }

  private func killed(_ observations: Observations) -> Finding {
    let signals = observations.values(.learnedSignal)
    // The last round, too, may have been stopped before its child was killed.
    let complete = observations.roundCount - (observations.finished == nil ? 1 : 0)
    let wanted = Double(ExitStatusSlice.signal.rawValue)
    let isLearned = signals.count >= complete && signals.allSatisfy { $0 == wanted }
    return Self.killed.observed(
      isLearned ? .signalLearned : .notLearned, in: observations.medians([.learnedSignal]))
  }
}
