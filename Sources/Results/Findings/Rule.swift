/// What decides a finding: a test of a figure, and the answer for each of its outcomes.
public struct Rule<Answer: OpenAnswerSet>: Equatable, Sendable {
  /// What must hold of the figure.
  public let test: Test
  /// The answers, in the order of the test's outcomes.
  public let answers: [Answer]

  /// A rule; an outcome without an answer is inconclusive.
  public init(_ test: Test, _ answers: Answer...) {
    self.test = test
    self.answers = answers
  }
}

extension Rule {
  /// On which side of equality a ratio lies; nothing counts as the same.
  public static func sides(below: Answer, above: Answer) -> Rule {
    Rule(.bands(limits: [Thresholds.equality]), below, above)
  }
}

extension Rule<Answers.Gain> {
  /// What a number of workers that could all be at work at once gains over one.
  public static func gain(of workers: Int) -> Rule {
    let nearLinear = max(Thresholds.gain, Thresholds.nearLinear * Double(workers))
    return Rule(.bands(limits: [Thresholds.gain, nearLinear]), .none, .some, .nearLinear)
  }
}

extension Rule<Answers.Times> {
  /// How many times as expensive as a thread.
  public static let times = Rule(
    .bands(limits: Thresholds.times), .likeThread, .severalTimes, .manyTimes)
}

extension Rule<Answers.Cost> {
  /// Which of two things costs less.
  public static let cost = Rule(
    .equality(tolerance: Thresholds.same), .cheaper, .same, .dearer)

  /// Which of two things costs less, from the cost of the second over that of the first.
  public static let costOfDivisor = Rule(
    .equality(tolerance: Thresholds.same), .dearer, .same, .cheaper)
}

extension Rule<Answers.Sighting> {
  /// Whether something was seen at all.
  public static let sighting = Rule(.occurrence(fewest: 1), .notObserved, .observed)
}

extension Rule<Answers.Remedy> {
  /// Whether a remedy held, from what went wrong with it; the worst figure first.
  public static let counts = Rule(.occurrence(fewest: 1), .holds, .fails)
  /// Whether a remedy held, from the share of trials that went wrong with it; the worst first.
  public static let trials = Rule(.trials(fewest: Thresholds.trials), .holds, .fails, .fails)
}

extension Rule<Answers.Speed> {
  /// Which of two things is faster, from the rate of the first over that of the second.
  public static let speed = Rule(
    .equality(tolerance: Thresholds.same), .slower, .same, .faster)
}

extension Rule<Answers.Presence> {
  /// Whether something was counted at all.
  public static let presence = Rule(.occurrence(fewest: 1), .none, .some)

  /// Whether any of many trials went wrong, from the share of those that did.
  public static func trials(fewest: Int = Thresholds.trials) -> Rule {
    Rule(.trials(fewest: fewest), .none, .some, .some)
  }
}

extension Rule<Answers.Deadlock> {
  /// Whether runs ended in a deadlock, from the share of those that did.
  public static let deadlock = Rule(
    .trials(fewest: Thresholds.trials), .notObserved, .someRuns, .everyRun)
}

extension Rule<Answers.RemediesHold> {
  /// Whether one remedy kept all workers running, from the share of trials that were blocked.
  public static let remedyHolds = Rule(
    .occurrence(fewest: Thresholds.trials), .allHold, .oneBlocked)
}

extension Rule<Answers.Service> {
  /// How those fare who would fairly have a share, from the share that the others got.
  public static func service(fairShare fair: Double) -> Rule {
    Rule(
      .bands(limits: Thresholds.service.reversed().map { 1 - $0 * fair }), .served,
      .disadvantaged, .starved)
  }
}

/// How a rule decided in one run: its test, what it read, and why the answer followed or did not.
public struct Ruling: Equatable, Sendable, Codable {
  /// What had to hold.
  public let test: Test
  /// The figures it read.
  public let figures: [Figure]
  /// Why the answer followed; nil where none did.
  public let reason: Reason?
  /// Why there is no answer; nil where there is one.
  public let doubt: Doubt?
}
