public import Results
internal import Statistics
internal import Terminal

extension Once {
  static let madeTwice = Quantity(
    "made-twice", unit: .share, of: "objects that were made more than once")
  static let seenHalfMade = Quantity(
    "seen-half-made", unit: .share, of: "looks that found an object with parts missing")
  static let looks = Quantity("looks", unit: .count, of: "looks at objects, in all rounds")
  static let lookCost = Quantity(
    "look-cost", unit: .nanoseconds,
    of: "wall-clock time for one look of all threads at an object that is there")
  static let lockedLookRatio = Quantity(
    "locked-look-ratio", unit: .ratio, of: "a look under the lock over an ordered one")

  /// Whether half-made objects were seen where the mark orders nothing.
  enum RelaxedMark: String, OpenAnswerSet {
    case broken
    case notObserved = "not-observed"
    case inconclusive
  }

  /// Whether objects were made more than once where nothing is locked.
  static let doubleMaking = FindingName<Answers.Presence>(
    "double-making", decidedBy: madeTwice)
  /// Whether half-made objects were seen where the mark is set too early.
  static let halfMade = FindingName<Answers.Presence>(
    "half-made-objects", decidedBy: seenHalfMade)
  static let relaxedMark = FindingName<RelaxedMark>("relaxed-mark", decidedBy: seenHalfMade)
  /// Whether the right way makes every object once and shows only whole ones.
  static let remedy = FindingName<Answers.Remedy>(
    "once-remedy", decidedBy: madeTwice, seenHalfMade)
  /// What looking without the lock saves once an object is there.
  static let secondLook = FindingName<Answers.Cost>(
    "double-check-cost", decidedBy: lockedLookRatio)

  /// Decides what was made twice and what was seen half made, from the counts of all rounds.
  public func judge(_ observations: Observations) -> Judgement {
    let ways = OnceWay.allCases
    let lockedOverOrdered = observations.ratio(
      Self.lockedLookRatio, of: Self.lookCost, Look.locked.condition, over: Look.ordered.condition)
    var figures = ways.compactMap { madeTwice($0, observations) }
    figures += ways.compactMap { seenHalfMade($0, observations) }
    figures += ways.compactMap { observations.total(Self.looks, $0.condition) }
    figures += observations.medians([Self.lookCost]).ordered(by: Look.allCases.map(\.condition))
    figures += [lockedOverOrdered].compactMap { $0 }
    return Judgement(
      figures: figures,
      findings: faults(observations) + [
        Self.secondLook.decided(by: .costOfDivisor, of: lockedOverOrdered)
      ],
      caveats: observations.caveats(ofWorkers: threads))
  }

  /// A fault that was seen counts in any case; with one processor the first thread is done before
  /// the second one runs, so its absence says nothing.
  private func faults(_ observations: Observations) -> [Finding] {
    let alone = observations.doubtOfProcessors(2)
    let doubleMaking = Self.doubleMaking.decided(
      by: .trials(), of: madeTwice(.unlocked, observations), doubt: alone, certain: [.some])
    let halfMade = Self.halfMade.decided(
      by: .trials(), of: seenHalfMade(.markedEarly, observations), doubt: alone,
      certain: [.some])
    let relaxedMark = Self.relaxedMark.decided(
      by: Rule(.trials(fewest: Thresholds.trials), .notObserved, .broken, .broken),
      of: seenHalfMade(.relaxed, observations), doubt: alone, certain: [.broken])
    // That the right way holds says little where the wrong ways show no fault either.
    let isContrast = [doubleMaking, halfMade].contains {
      $0.value == Answers.Presence.some.rawValue
    }
    let right = [madeTwice(.ordered, observations), seenHalfMade(.ordered, observations)]
    let remedy = Self.remedy.decided(
      by: .trials,
      of: right.compactMap { $0 }.sorted { $0.estimate.value > $1.estimate.value },
      doubt: right.contains(nil) ? .notMeasured : isContrast ? alone : .noContrast,
      certain: [.fails])
    return [doubleMaking, halfMade, relaxedMark, remedy]
  }

  private func madeTwice(_ way: OnceWay, _ observations: Observations) -> Figure? {
    share(Self.madeTwice, way, of: Self.objects, observations)
  }

  private func seenHalfMade(_ way: OnceWay, _ observations: Observations) -> Figure? {
    share(Self.seenHalfMade, way, of: Self.objects * threads, observations)
  }

  /// The share over all rounds, each of which recorded the share of so many trials.
  private func share(
    _ quantity: Quantity, _ way: OnceWay, of trials: Int, _ observations: Observations
  ) -> Figure? {
    let values = observations.values(quantity, way.condition)
    let successes = values.reduce(0) { $0 + Int(($1 * Double(trials)).rounded()) }
    return Figure(
      quantity, way.condition,
      if: Proportion.estimate(successes: successes, trials: trials * values.count))
  }
}
