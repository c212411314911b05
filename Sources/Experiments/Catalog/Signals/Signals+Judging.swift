public import Results
internal import Statistics
internal import Terminal

extension Signals {
  static let endedThreads = Quantity(
    "ended-threads", unit: .count, of: "threads of all processes that a deadly signal ended")
  static let receivers = Quantity(
    "receivers", unit: .count, of: "threads that got a signal which all of them waited for")

  /// What a deadly signal ends.
  enum Reach: String, OpenAnswerSet {
    case onlyThread = "only-thread"
    case itsProcess = "its-process"
    case wholeGroup = "whole-group"
    case inconclusive
  }
  static let threadReach = FindingName<Reach>("thread-signal-ends", decidedBy: endedThreads)
  static let processReach = FindingName<Reach>("process-signal-ends", decidedBy: endedThreads)
  static let groupReach = FindingName<Reach>("group-signal-ends", decidedBy: endedThreads)

  /// Which threads of a process get a signal that all of them wait for.
  enum ProcessReceivers: String, OpenAnswerSet {
    case oneThread = "one-thread"
    case allThreads = "all-threads"
    case inconclusive
  }
  static let processReceivers = FindingName<ProcessReceivers>(
    "process-signal-receivers", decidedBy: receivers)

  /// Which threads of a group get a signal that all of them wait for.
  enum GroupReceivers: String, OpenAnswerSet {
    case oneThread = "one-thread"
    case oneOfEach = "one-of-each-process"
    case allThreads = "all-threads"
    case inconclusive
  }
  static let groupReceivers = FindingName<GroupReceivers>(
    "group-signal-receivers", decidedBy: receivers)

  /// Decides from counts, which have to be the same in all rounds.
  public func judge(_ observations: Observations) -> Judgement {
    Judgement(
      figures: observations.medians([Self.endedThreads, Self.receivers]),
      findings: [
        reach(Self.threadReach, .thread, observations),
        reach(Self.processReach, .process, observations),
        reach(Self.groupReach, .group, observations),
        counted(
          Self.processReceivers, Self.receivers, .process,
          [1: .oneThread, threads: .allThreads], observations),
        counted(
          Self.groupReceivers, Self.receivers, .group,
          [1: .oneThread, processes: .oneOfEach, processes * threads: .allThreads], observations),
      ])
  }

  private func reach(
    _ name: FindingName<Reach>, _ target: SignalTarget, _ observations: Observations
  ) -> Finding {
    counted(
      name, Self.endedThreads, target,
      [1: .onlyThread, threads: .itsProcess, processes * threads: .wholeGroup], observations)
  }

  /// The answer that belongs to a count on which all rounds agree.
  private func counted<Answer: OpenAnswerSet>(
    _ name: FindingName<Answer>, _ quantity: Quantity, _ target: SignalTarget,
    _ answers: [Int: Answer], _ observations: Observations
  ) -> Finding {
    let counts = observations.values(quantity, target.condition)
    let figures = [observations.median(quantity, target.condition)].compactMap(\.self)
    guard let first = counts.first else { return name.open(.notMeasured) }
    guard counts.allSatisfy({ $0 == first }), let answer = answers[Int(first)] else {
      return name.open(.contradiction, figures)
    }
    if counts.count < Thresholds.trials {
      return name.open(.fewTrials(count: counts.count, needed: Thresholds.trials), figures)
    }
    return name.observed(answer, in: figures)
  }
}
