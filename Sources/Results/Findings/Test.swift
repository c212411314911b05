internal import Statistics

/// How a rule reads figures: what must hold for each of its answers, in ascending order.
public enum Test: Equatable, Sendable, Codable {
  /// The whole interval lies below, between or above ascending limits.
  case bands(limits: [Double])
  /// The whole interval lies above the highest limit that counts; below the first one, all of it.
  case reaches(limits: [Double])
  /// A ratio to 1: wholly below, within the tolerance of it, or wholly above.
  case equality(tolerance: Double)
  /// The ratio is 1 within a tolerance, or wholly above it, or wholly above a further limit.
  case excess(tolerance: Double, limit: Double)
  /// The whole interval lies below the one limit, or above the other; the limits may overlap.
  case apart(below: Double, above: Double)
  /// The whole interval lies outside a range, or within another one.
  case agreement(within: ClosedRange<Double>, beyond: ClosedRange<Double>)
  /// None of the interval lies above what is tolerated; or all of it above the limit.
  case exceeds(limit: Double, tolerated: Double)
  /// Wholly below a value, between it and a limit within the tolerance, or wholly above the limit.
  case approach(from: Double, limit: Double, tolerance: Double)
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
    case .reaches(let limits): Self.reach(figure, limits)
    case .equality(let tolerance): Self.equality(figure, tolerance)
    case .excess(let tolerance, let limit): Self.excess(figure, tolerance, limit)
    case .apart(let below, let above): Self.apart(figure, below, above)
    case .agreement(let within, let beyond): Self.agreement(figure, within, beyond)
    case .exceeds(let limit, let tolerated): Self.exceeding(figure, limit, tolerated)
    case .approach(let from, let limit, let tolerance):
      Self.approach(figure, from, limit, tolerance)
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

  private static func reach(_ figure: Figure, _ limits: [Double]) -> Reading {
    let (low, high) = (figure.estimate.low, figure.estimate.high)
    guard let first = limits.first else { return .open(.notMeasured) }
    if let passed = limits.lastIndex(where: { low > $0 }) {
      return .told(passed + 1, .above(limit: limits[passed]))
    }
    return high <= first
      ? .told(0, .notAbove(limit: first)) : .open(.reachesOver(limit: first))
  }

  private static func equality(_ figure: Figure, _ tolerance: Double) -> Reading {
    let (low, high) = (figure.estimate.low, figure.estimate.high)
    if high < 1 { return .told(0, .below(limit: 1)) }
    if low > 1 { return .told(2, .above(limit: 1)) }
    let isNarrow = low >= 1 / (1 + tolerance) && high <= 1 + tolerance
    return isNarrow ? .told(1, .same(tolerance: tolerance)) : .open(.coversEquality)
  }

  private static func excess(_ figure: Figure, _ tolerance: Double, _ limit: Double) -> Reading {
    let (low, high) = (figure.estimate.low, figure.estimate.high)
    if low > limit { return .told(2, .above(limit: limit)) }
    if low > 1 {
      return high <= limit
        ? .told(1, .between(low: 1, high: limit)) : .open(.reachesOver(limit: limit))
    }
    return high <= 1 + tolerance
      ? .told(0, .same(tolerance: tolerance)) : .open(.coversEquality)
  }

  private static func apart(_ figure: Figure, _ below: Double, _ above: Double) -> Reading {
    if figure.estimate.high < below { return .told(0, .below(limit: below)) }
    return figure.estimate.low > above
      ? .told(1, .above(limit: above)) : .open(.reachesOver(limit: above))
  }

  private static func agreement(
    _ figure: Figure, _ within: ClosedRange<Double>, _ beyond: ClosedRange<Double>
  ) -> Reading {
    let (low, high) = (figure.estimate.low, figure.estimate.high)
    if low >= within.lowerBound, high <= within.upperBound {
      return .told(1, .between(low: within.lowerBound, high: within.upperBound))
    }
    if low > beyond.upperBound { return .told(0, .above(limit: beyond.upperBound)) }
    if high < beyond.lowerBound { return .told(0, .below(limit: beyond.lowerBound)) }
    return .open(
      .reachesOver(limit: high > within.upperBound ? within.upperBound : within.lowerBound))
  }

  private static func exceeding(
    _ figure: Figure, _ limit: Double, _ tolerated: Double
  ) -> Reading {
    if figure.estimate.low > limit { return .told(1, .above(limit: limit)) }
    return figure.estimate.high <= tolerated
      ? .told(0, .notAbove(limit: tolerated)) : .open(.reachesOver(limit: tolerated))
  }

  private static func approach(
    _ figure: Figure, _ from: Double, _ limit: Double, _ tolerance: Double
  ) -> Reading {
    let (low, high) = (figure.estimate.low, figure.estimate.high)
    if high < from { return .told(0, .below(limit: from)) }
    if low > limit { return .told(2, .above(limit: limit)) }
    if low < from { return .open(.reachesOver(limit: from)) }
    return high <= limit * (1 + tolerance)
      ? .told(1, .between(low: from, high: limit)) : .open(.reachesOver(limit: limit))
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
