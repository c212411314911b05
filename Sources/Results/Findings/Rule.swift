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
    Rule(.bands(limits: [1]), below, above)
  }
}

extension Rule<Answers.Gain> {
  /// What a number of workers that could all be at work at once gains over one.
  public static func gain(of workers: Int) -> Rule {
    let nearLinear = max(Thresholds.gain, Thresholds.nearLinear * Double(workers))
    return Rule(.reaches(limits: [Thresholds.gain, nearLinear]), .none, .some, .nearLinear)
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
}

extension Rule<Answers.Presence> {
  /// Whether something was counted at all; "none" needs at least so many rounds.
  public static func presence(fewest: Int = 1) -> Rule {
    Rule(.occurrence(fewest: fewest), .none, .some)
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
  /// How those fare who would have the fair share, from the share that they got.
  public static func service(ownShareFrom fair: Double) -> Rule {
    Rule(
      .falls(limits: Thresholds.service.map { $0 * fair }), .starved, .disadvantaged, .served)
  }

  /// How those fare who would have the fair share, from the share that the others got.
  public static func service(othersShareFrom fair: Double) -> Rule {
    Rule(
      .reaches(limits: Thresholds.service.reversed().map { 1 - $0 * fair }), .served,
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
