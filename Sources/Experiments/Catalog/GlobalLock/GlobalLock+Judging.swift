public import Results
internal import Statistics

extension GlobalLock {
  /// What several threads gain over one, as a share of what there was to be gained.
  private enum Gain: String {
    case none, some
    case nearLinear = "near-linear"
    case unclear = "inconclusive"

    /// Below this share of the possible gain, nothing was gained to speak of.
    private static let little = 0.25
    /// From this share on, nearly all was.
    private static let most = 0.7
    /// What tells the two ends apart; no interval may reach across it.
    private static let half = 0.5

    init(_ comparison: PairedComparison?, possible: Int) {
      guard possible > 1, let comparison, comparison.ratio.level >= comparison.level else {
        self = .unclear
        return
      }
      let share = { (ratio: Double) in (ratio - 1) / Double(possible - 1) }
      let ratio = comparison.ratio
      if share(ratio.value) < Self.little {
        self = share(ratio.high) < Self.half ? .none : .unclear
      } else if share(ratio.value) >= Self.most {
        self = share(ratio.low) > Self.half ? .nearLinear : ratio.low > 1 ? .some : .unclear
      } else {
        self = ratio.low > 1 ? .some : .unclear
      }
    }
  }

  /// Decides from the rounds of one interpreter.
  public func judgeOne(_ observations: Observations) -> Judgement {
    let gains = Work.allCases.compactMap { work in
      gain(work, observations).map {
        Judgement.Quantity(
          Self.quantity("thread-gain"), condition: work.condition, $0.ratio)
      }
    }
    let medians = ["lateness", "turn", "others", "work-time"].map { Self.quantity($0) }
    let derived = [
      ("convoy", convoy(observations)), ("interval-effect", intervalEffect(observations)),
    ]
    .compactMap { name, comparison in
      comparison.map { Judgement.Quantity(Self.quantity(name), $0.ratio) }
    }
    let quantities = gains + derived + observations.medians(medians)
    guard !quantities.isEmpty else { return Judgement(findings: []) }
    return Judgement(
      quantities: quantities.ordered(by: conditions), findings: findings(observations),
      caveats: observations.caveats(ofWorkers: workers))
  }

  private func findings(_ observations: Observations) -> [Finding] {
    let pure = gain(.pure, observations, atMost: processors(observations))
    let releasing = gain(.hashing, observations, atMost: processors(observations))
    return [
      Finding(PureThreads(rawValue: pure.rawValue) ?? .inconclusive, decidedBy: ["thread-gain"]),
      Finding(
        ReleasingThreads(rawValue: releasing.rawValue) ?? .inconclusive,
        decidedBy: ["thread-gain"]),
      Finding(Self.convoy(convoy(observations)), decidedBy: ["convoy", "lateness"]),
      Finding(
        Self.effect(intervalEffect(observations)), decidedBy: ["interval-effect", "lateness"]),
      Finding(freeThreading(pure, observations), decidedBy: ["thread-gain"]),
      Finding(subInterpreters(observations), decidedBy: ["thread-gain"]),
    ]
  }

  private var conditions: [String] {
    [Self.besideNothing, Self.besideProcess] + intervals.elements.map { Self.beside($0) }
      + Work.allCases.flatMap { work in
        [work.condition, work.condition(threads: 1), work.condition(threads: workers)]
      }
  }

  /// No more can run at once than there are processors; without the note, as many as workers.
  private func processors(_ observations: Observations) -> Int {
    min(workers, observations.usableProcessors ?? workers)
  }

  /// What threads gained; where others had the processors that they needed, little says nothing.
  private func gain(_ work: Work, _ observations: Observations, atMost possible: Int) -> Gain {
    let gain = Gain(gain(work, observations), possible: possible)
    return gain == .nearLinear || hadProcessors(possible, observations) ? gain : .unclear
  }

  /// Whether other programs left the processors free, by what the script saw during the work itself.
  private func hadProcessors(_ needed: Int, _ observations: Observations) -> Bool {
    guard let others = Median.value(of: observations.values("others")),
      let processors = observations.usableProcessors
    else { return true }
    return OthersShare.leaves(needed, of: processors, others)
  }

  private static func convoy(_ comparison: PairedComparison?) -> Convoy {
    switch Times(comparison) {
    case .several: .delayed
    case .about: .notDelayed
    case .unclear: .inconclusive
    }
  }

  private static func effect(_ comparison: PairedComparison?) -> SwitchInterval {
    switch Times(comparison) {
    case .several: .setsDelay
    case .about: .noEffect
    case .unclear: .inconclusive
    }
  }

  private func freeThreading(_ pure: Gain, _ observations: Observations) -> FreeThreading {
    switch (observations.note("global-lock")?.text, pure) {
    case ("on", _): .absent
    case ("off", .some), ("off", .nearLinear): .scales
    case ("off", .none): .doesNotScale
    default: .inconclusive
    }
  }

  private func subInterpreters(_ observations: Observations) -> SubInterpreters {
    if observations.note("own-interpreters")?.value == 0 { return .absent }
    switch gain(.interpreters, observations, atMost: processors(observations)) {
    case .some, .nearLinear: return .scale
    case .none: return .doNotScale
    case .unclear: return .inconclusive
    }
  }

  /// Whether one delay is several times another one; the two differ by factors, not by percents.
  private enum Times {
    case several, about, unclear

    init(_ comparison: PairedComparison?) {
      guard let comparison, comparison.ratio.level >= comparison.level else {
        self = .unclear
        return
      }
      self =
        comparison.ratio.low > 2 ? .several : comparison.ratio.high < 2 ? .about : .unclear
    }
  }
}
