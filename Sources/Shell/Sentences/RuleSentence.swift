internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// How a rule decided in one run, said with the numbers of the run.
struct RuleSentence {
  let words: Wording

  /// The most figures that a sentence can name; a rule that read more is said without them.
  private static let mostFigures = 2

  /// The figures, the answer, and why it followed or did not; nil where nothing was kept of it.
  func text(_ finding: Finding) -> String? {
    guard let ruling = finding.ruling, let why = why(ruling) else { return nil }
    let values = ["answer": finding.value, "why": why]
    if ruling.figures.isEmpty || ruling.figures.count > Self.mostFigures {
      return say(.ruling, values)
    }
    let figures = words.list(ruling.figures.map(text))
    return say(.rulingOf, values.merging(["figures": figures]) { own, _ in own })
  }

  /// What has to hold for each answer, with limits in the unit of the figures that the test reads.
  func text(_ test: Test, unit: Unit) -> String {
    let number = { (value: Double) in NumberFormat.format(value, unit: unit) }
    let list = { (limits: [Double]) in words.list(limits.map(number)) }
    return switch test {
    case .bands(let limits): say(.testBands, ["limits": list(limits)])
    case .reaches(let limits): say(.testReaches, ["limits": list(limits)])
    case .equality(let tolerance): say(.testEquality, ["tolerance": percent(tolerance)])
    case .excess(let tolerance, let limit):
      say(.testExcess, ["tolerance": percent(tolerance), "limit": number(limit)])
    case .apart(let below, let above):
      say(.testApart, ["below": number(below), "above": number(above)])
    case .agreement(let within, let beyond):
      say(
        .testAgreement,
        [
          "low": number(within.lowerBound), "high": number(within.upperBound),
          "least": number(beyond.lowerBound), "most": number(beyond.upperBound),
        ])
    case .exceeds(let limit, let tolerated):
      say(.testExceeds, ["limit": number(limit), "tolerated": number(tolerated)])
    case .approach(let low, let limit, let tolerance):
      say(
        .testApproach,
        ["low": number(low), "limit": number(limit), "tolerance": percent(tolerance)])
    case .occurrence(let fewest): say(.testOccurrence, ["fewest": "\(fewest)"])
    case .trials(let fewest): say(.testTrials, ["fewest": "\(fewest)"])
    case .lowest: say(.testLowest)
    case .observation: say(.testObservation)
    }
  }

  /// A figure as a rule reads it: its quantity, where it was measured, its value and interval.
  func text(_ figure: Figure) -> String {
    let (estimate, unit) = (figure.estimate, figure.unit)
    let said = say(
      figure.condition.isEmpty ? .figure : .figureAt,
      [
        "quantity": figure.name, "condition": figure.condition.text,
        "value": estimate.valueText(in: unit),
      ])
    guard estimate.low < estimate.high else { return said }
    return say(
      .figureInterval, ["figure": said, "interval": estimate.intervalText(in: unit)])
  }

  private func why(_ ruling: Ruling) -> String? {
    // Limits are in the unit of the figures; a rule without figures has none to say.
    let unit = ruling.figures.first?.unit ?? .ratio
    if let doubt = ruling.doubt { return why(doubt, unit) }
    return ruling.reason.map { why($0, ruling.test, unit) }
  }

  private func why(_ reason: Reason, _ test: Test, _ unit: Unit) -> String {
    let number = { (value: Double) in NumberFormat.format(value, unit: unit) }
    return switch reason {
    case .below(let limit): say(.becauseBelow, ["limit": number(limit)])
    case .notAbove(let limit): say(.becauseNotAbove, ["limit": number(limit)])
    case .between(let low, let high): between(number(low), number(high), test)
    case .above(let limit): say(.becauseAbove, ["limit": number(limit)])
    case .same(let tolerance):
      say(isOneSided(test) ? .becauseNotMore : .becauseSame, ["tolerance": percent(tolerance)])
    case .counted: say(.becauseCounted)
    case .neverCounted(let rounds): say(.becauseNeverCounted, ["rounds": "\(rounds)"])
    case .someTrials(let count): say(.becauseSomeTrials, ["count": "\(count)"])
    case .everyTrial(let count): say(.becauseEveryTrial, ["count": "\(count)"])
    case .noTrial(let count): say(.becauseNoTrial, ["count": "\(count)"])
    case .lowest(let others): say(.becauseLowest, ["others": "\(others)"])
    case .observed: say(.becauseObserved)
    case .combined: say(.becauseCombined)
    }
  }

  private func why(_ doubt: Doubt, _ unit: Unit) -> String {
    switch doubt {
    case .notMeasured: say(.doubtNotMeasured)
    case .fewRounds(let count, let needed):
      say(.doubtFewRounds, ["count": "\(count)", "needed": "\(needed)"])
    case .fewTrials(let count, let needed):
      say(.doubtFewTrials, ["count": "\(count)", "needed": "\(needed)"])
    case .reachesOver(let limit):
      say(.doubtReachesOver, ["limit": NumberFormat.format(limit, unit: unit)])
    case .coversEquality: say(.doubtCoversEquality)
    case .noneLowest: say(.doubtNoneLowest)
    case .notTogether: say(.doubtNotTogether)
    case .fewProcessors(let count, let needed):
      say(.doubtFewProcessors, ["count": "\(count)", "needed": "\(needed)"])
    case .othersBusy(let share): say(.doubtOthersBusy, ["share": percent(share)])
    case .noContrast: say(.doubtNoContrast)
    case .oneWorker: say(.doubtOneWorker)
    case .contradiction: say(.doubtContradiction)
    case .scattered: say(.doubtScattered)
    }
  }

  /// A test of an approach lets its interval reach a little beyond the limit.
  private func between(_ low: String, _ high: String, _ test: Test) -> String {
    guard case .approach(_, _, let tolerance) = test else {
      return say(.becauseBetween, ["low": low, "high": high])
    }
    return say(
      .becauseBetweenNearly, ["low": low, "high": high, "tolerance": percent(tolerance)])
  }

  /// Such a test lets less than equality pass, so its interval may reach far below.
  private func isOneSided(_ test: Test) -> Bool {
    if case .excess = test { true } else { false }
  }

  private func percent(_ share: Double) -> String { NumberFormat.format(share, unit: .share) }

  private func say(_ word: ResultWord, _ values: [String: String] = [:]) -> String {
    words(word, values)
  }
}
