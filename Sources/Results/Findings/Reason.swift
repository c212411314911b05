internal import Statistics

/// Why a rule gave its answer: facts only, the sentence is written elsewhere.
public enum Reason: Equatable, Sendable, Codable {
  /// The whole interval lies below a limit.
  case below(limit: Double)
  /// The whole interval lies between two limits.
  case between(low: Double, high: Double)
  /// The whole interval lies above a limit.
  case above(limit: Double)
  /// The whole interval lies within a tolerance of equality.
  case same(tolerance: Double)
  /// It was counted at least once.
  case counted
  /// It was not counted once in so many rounds.
  case neverCounted(rounds: Int)
  /// It happened in some of so many trials.
  case someTrials(count: Int)
  /// It happened in all of so many trials.
  case everyTrial(count: Int)
  /// It happened in none of so many trials.
  case noTrial(count: Int)
  /// It is lower than each of so many others.
  case lowest(others: Int)
  /// It was observed as it is.
  case observed
  /// Several findings together allow no other answer.
  case combined
}

/// Why a rule could give no answer: the actual cause of this run.
public enum Doubt: Equatable, Sendable, Codable {
  /// The figure was not measured.
  case notMeasured
  /// Fewer rounds than an interval needs.
  case fewRounds(count: Int, needed: Int)
  /// Fewer trials than "never" or "always" needs.
  case fewTrials(count: Int, needed: Int)
  /// The interval reaches over a limit.
  case reachesOver(limit: Double)
  /// The interval covers equality and differences that would matter.
  case coversEquality
  /// None of several is lower than all others beyond doubt.
  case noneLowest
  /// The workers did not run at the same time.
  case notTogether
  /// Fewer processors than the question needs.
  case fewProcessors(count: Int, needed: Int)
  /// Other programs had this share (0 to 1) of the processors.
  case othersBusy(share: Double)
  /// Nothing went wrong without the remedy either, so nothing shows that it helps.
  case noContrast
  /// A single worker cannot show it.
  case oneWorker
  /// What decides it contradicts itself.
  case contradiction
  /// The figures scatter too much.
  case scattered
  /// Of the two that are compared, so many lie below and above the values that were tried.
  case outsideTried(below: Int, above: Int)
  /// None of the causes that are known stands out beyond doubt.
  case noneStandsOut
}

extension Doubt {
  /// Whether measuring longer may give an answer.
  public var isMendedByTime: Bool {
    switch self {
    case .fewRounds, .fewTrials, .reachesOver, .coversEquality, .noneLowest, .scattered,
      .noneStandsOut:
      true
    case .notMeasured, .notTogether, .fewProcessors, .othersBusy, .noContrast, .oneWorker,
      .contradiction, .outsideTried:
      false
    }
  }

  /// Whether a quieter machine may give an answer.
  public var isMendedByQuiet: Bool {
    switch self {
    case .reachesOver, .coversEquality, .noneLowest, .scattered, .noneStandsOut, .notTogether,
      .othersBusy, .contradiction, .fewRounds:
      true
    case .outsideTried(_, let above): above > 0
    case .notMeasured, .fewTrials, .fewProcessors, .noContrast, .oneWorker: false
    }
  }

  /// The doubt of an interval below the level that decides: the one place that knows what too few
  /// rounds mean.
  init?(roundsOf figure: Figure) {
    if figure.isCarried { return nil }
    self = .fewRounds(count: figure.estimate.count, needed: Thresholds.rounds)
  }
}
