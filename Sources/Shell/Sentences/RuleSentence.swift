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

  /// Why the answer followed, behind the figures that decided; nil where nothing was kept of it, or
  /// where the answer is what was observed.
  func reason(_ finding: Finding) -> String? {
    guard let ruling = finding.ruling, ruling.reason != .observed, ruling.reason != .combined,
      let why = why(ruling)
    else { return nil }
    return behindFigures(why, ruling.figures)
  }

  /// Why there is no answer, behind the figures whose intervals left it open.
  func cause(_ finding: Finding) -> String? {
    guard let ruling = finding.ruling, let doubt = ruling.doubt, let why = why(ruling) else {
      return nil
    }
    switch doubt {
    case .reachesOver, .coversEquality: return behindFigures(why, ruling.figures)
    default: return why
    }
  }

  private func behindFigures(_ why: String, _ figures: [Figure]) -> String {
    guard !figures.isEmpty, figures.count <= Self.mostFigures else { return why }
    return say(.reasonOf, ["figures": words.list(figures.map(text)), "why": why])
  }

  /// What has to hold for each answer, with limits in the unit of the figures that the test reads.
  func text(_ test: Test, unit: Unit) -> String {
    let number = { (value: Double) in NumberFormat.format(value, unit: unit) }
    let list = { (limits: [Double]) in words.list(limits.map(number)) }
    return switch test {
    case .bands(let limits): say(.testBands, ["limits": list(limits)])
    case .equality(let tolerance): say(.testEquality, ["tolerance": percent(tolerance)])
    case .occurrence(let fewest): say(.testOccurrence, ["fewest": NumberFormat.count(fewest)])
    case .trials(let fewest): say(.testTrials, ["fewest": NumberFormat.count(fewest)])
    case .lowest: say(.testLowest)
    case .observation: say(.testObservation)
    }
  }

  /// A figure as a rule reads it: its quantity, where it was measured, its value and interval.
  func text(_ figure: Figure) -> String {
    let (estimate, unit) = (figure.estimate, figure.unit)
    let said = withoutInterval(figure)
    guard estimate.low < estimate.high else { return said }
    return say(
      .figureInterval, ["figure": said, "interval": estimate.intervalText(in: unit)])
  }

  /// The same from the longest to the shortest: without its interval, and by its name alone.
  func texts(_ figure: Figure) -> [String] {
    let named = say(
      .figure,
      ["quantity": figure.name, "value": figure.estimate.valueText(in: figure.unit)])
    return [text(figure), withoutInterval(figure), named]
  }

  private func withoutInterval(_ figure: Figure) -> String {
    say(
      figure.condition.isEmpty ? .figure : .figureAt,
      [
        "quantity": figure.name, "condition": figure.condition.text,
        "value": figure.estimate.valueText(in: figure.unit),
      ])
  }

  private func why(_ ruling: Ruling) -> String? {
    // Limits are in the unit of the figures; a rule without figures has none to say.
    let unit = ruling.figures.first?.unit ?? .ratio
    if let doubt = ruling.doubt { return why(doubt, unit) }
    return ruling.reason.map { why($0, unit) }
  }

  private func why(_ reason: Reason, _ unit: Unit) -> String {
    let number = { (value: Double) in NumberFormat.format(value, unit: unit) }
    return switch reason {
    case .below(let limit): say(.becauseBelow, ["limit": number(limit)])
    case .between(let low, let high):
      say(.becauseBetween, ["low": number(low), "high": number(high)])
    case .above(let limit): say(.becauseAbove, ["limit": number(limit)])
    case .same(let tolerance): say(.becauseSame, ["tolerance": percent(tolerance)])
    case .counted: say(.becauseCounted)
    case .neverCounted(let rounds):
      say(.becauseNeverCounted, ["rounds": NumberFormat.count(rounds)])
    case .someTrials(let count): say(.becauseSomeTrials, ["count": NumberFormat.count(count)])
    case .everyTrial(let count): say(.becauseEveryTrial, ["count": NumberFormat.count(count)])
    case .noTrial(let count): say(.becauseNoTrial, ["count": NumberFormat.count(count)])
    case .lowest(let others): say(.becauseLowest, ["others": NumberFormat.count(others)])
    case .observed: say(.becauseObserved)
    case .combined: say(.becauseCombined)
    }
  }

  private func why(_ doubt: Doubt, _ unit: Unit) -> String {
    switch doubt {
    case .notMeasured: say(.doubtNotMeasured)
    case .fewRounds(let count, let needed):
      say(
        .doubtFewRounds, ["count": NumberFormat.count(count), "needed": NumberFormat.count(needed)])
    case .fewTrials(let count, let needed):
      say(
        .doubtFewTrials, ["count": NumberFormat.count(count), "needed": NumberFormat.count(needed)])
    case .reachesOver(let limit):
      say(.doubtReachesOver, ["limit": NumberFormat.format(limit, unit: unit)])
    case .coversEquality: say(.doubtCoversEquality)
    case .noneLowest: say(.doubtNoneLowest)
    case .notTogether: say(.doubtNotTogether)
    case .fewProcessors(let count, let needed):
      say(
        .doubtFewProcessors,
        ["count": NumberFormat.count(count), "needed": NumberFormat.count(needed)])
    case .othersBusy(let share): say(.doubtOthersBusy, ["share": percent(share)])
    case .noContrast: say(.doubtNoContrast)
    case .oneWorker: say(.doubtOneWorker)
    case .contradiction: say(.doubtContradiction)
    case .scattered: say(.doubtScattered)
    case .outsideTried(let below, let above): outside(below, above)
    case .noneStandsOut: say(.doubtNoneStandsOut)
    }
  }

  private func outside(_ below: Int, _ above: Int) -> String {
    let word: ResultWord =
      above == 0 ? .doubtBelowTried : below == 0 ? .doubtAboveTried : .doubtOutsideTried
    return say(word, ["below": "\(below)", "above": "\(above)"])
  }

  private func percent(_ share: Double) -> String { NumberFormat.format(share, unit: .share) }

  private func say(_ word: ResultWord, _ values: [String: String] = [:]) -> String {
    words(word, values)
  }
}
