internal import Statistics

/// How a rule reads figures: what must hold for each of its answers, in ascending order.
public enum Test: Equatable, Sendable, Codable {
  /// The whole interval lies below, between or above ascending limits.
  case bands(limits: [Double])
  /// The whole interval of a ratio lies within the tolerance of 1, or beyond it on one side.
  case equality(tolerance: Double)
  /// It was counted at least once; never, in at least so many rounds.
  case occurrence(fewest: Int)
  /// The share of trials is none, some or all, of at least so many.
  case trials(fewest: Int)
  /// One of several is lower than each of the others.
  case lowest
  /// What was observed is the answer itself.
  case observation
}

extension Test {
  /// Reads figures.
  ///
  /// - Parameter figures: one figure, or for `lowest` the best one over each of the others.
  /// - Returns: the position of the answer from 0, and why; or why there is none.
  func reading(of figures: [Figure]) -> Reading {
    guard let figure = figures.first else { return .open(.notMeasured) }
    if let doubt = figures.lazy.compactMap(Doubt.init(roundsOf:)).first { return .open(doubt) }
    return switch self {
    case .bands(let limits): Self.band(figure, limits)
    case .equality(let tolerance): Self.equality(figure, tolerance)
    case .occurrence(let fewest): Self.occurrence(figure, fewest)
    case .trials(let fewest): Self.trials(figure, fewest)
    case .lowest: Self.lowest(figures)
    case .observation: .told(0, .observed)
    }
  }

  /// What a test makes of figures.
  enum Reading: Equatable {
    case told(Int, Reason)
    case open(Doubt)
  }

  private static func band(_ figure: Figure, _ limits: [Double]) -> Reading {
    let (low, high) = (figure.estimate.low, figure.estimate.high)
    guard let first = limits.first, let last = limits.last else { return .open(.notMeasured) }
    if high < first { return .told(0, .below(limit: first)) }
    if low > last { return .told(limits.count, .above(limit: last)) }
    for (index, (lower, upper)) in zip(limits, limits.dropFirst()).enumerated()
    where low >= lower && high <= upper {
      return .told(index + 1, .between(low: lower, high: upper))
    }
    let crossed = limits.first { low < $0 && $0 < high }
    let touched = limits.first { low == $0 || $0 == high }
    return .open(.reachesOver(limit: crossed ?? touched ?? first))
  }

  /// A difference counts only beyond the tolerance, so that a narrower interval of the same ratio
  /// never turns "the same" into a difference, nor the other way round.
  private static func equality(_ figure: Figure, _ tolerance: Double) -> Reading {
    let (low, high) = (figure.estimate.low, figure.estimate.high)
    let (least, most) = (1 / (1 + tolerance), 1 + tolerance)
    if high < least { return .told(0, .below(limit: least)) }
    if low > most { return .told(2, .above(limit: most)) }
    if low >= least, high <= most { return .told(1, .same(tolerance: tolerance)) }
    if low < least, high > most { return .open(.coversEquality) }
    return .open(.reachesOver(limit: low < least ? least : most))
  }

  private static func occurrence(_ figure: Figure, _ fewest: Int) -> Reading {
    if figure.estimate.value != 0 { return .told(1, .counted) }
    let count = figure.estimate.count
    return count >= fewest
      ? .told(0, .neverCounted(rounds: count)) : .open(.fewRounds(count: count, needed: fewest))
  }

  private static func trials(_ figure: Figure, _ fewest: Int) -> Reading {
    let (share, count) = (figure.estimate.value, figure.estimate.count)
    if share > 0, share < 1 { return .told(1, .someTrials(count: count)) }
    if count < fewest { return .open(.fewTrials(count: count, needed: fewest)) }
    return share > 0 ? .told(2, .everyTrial(count: count)) : .told(0, .noTrial(count: count))
  }

  private static func lowest(_ ratios: [Figure]) -> Reading {
    ratios.allSatisfy { $0.estimate.high < 1 }
      ? .told(0, .lowest(others: ratios.count)) : .open(.noneLowest)
  }
}
