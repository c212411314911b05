public import Results
internal import Statistics

extension GlobalLock {
  /// Decides from the rounds of one interpreter.
  public func judgeOne(_ observations: Observations) -> Judgement {
    let gains = Work.allCases.compactMap { gain($0, observations) }
    let (convoy, effect) = (convoy(observations), intervalEffect(observations))
    let figures =
      gains + [convoy, effect].compactMap(\.self)
      + observations.medians([Self.lateness, Self.turn, Self.others, Self.workTime])
    guard !figures.isEmpty else { return Judgement(findings: []) }
    return Judgement(
      figures: figures.ordered(by: conditions),
      findings: findings(gains, convoy, effect, observations),
      caveats: observations.caveats(ofWorkers: workers))
  }

  private func findings(
    _ gains: [Figure], _ convoy: Figure?, _ effect: Figure?, _ observations: Observations
  ) -> [Finding] {
    func gain(_ work: Work) -> Figure? { gains.first { $0.condition == work.condition } }
    let pure = finding(gain(.pure), as: Self.pureThreads, observations)
    return [
      pure, finding(gain(.hashing), as: Self.releasingThreads, observations),
      Self.convoy.decided(
        by: Rule(
          .bands(limits: [Thresholds.several]), .notDelayed, .delayed),
        of: convoy),
      Self.switchInterval.decided(
        by: Rule(
          .bands(limits: [Thresholds.several]), .noEffect, .setsDelay),
        of: effect),
      freeThreading(pure, observations), subInterpreters(gain(.interpreters), observations),
    ]
  }

  private var conditions: [Condition] {
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
  private func finding(
    _ gain: Figure?, as name: FindingName<Answers.Gain>, _ observations: Observations
  ) -> Finding {
    let possible = processors(observations)
    if possible < 2 { return name.open(.fewProcessors(count: possible, needed: 2)) }
    return name.decided(
      by: .gain(of: possible), of: gain,
      doubt: doubtOfFreeProcessors(possible, observations), certain: [.nearLinear])
  }

  /// Whether other programs left the processors free, by what the script saw during the work itself.
  private func doubtOfFreeProcessors(_ needed: Int, _ observations: Observations) -> Doubt? {
    guard let others = Median.value(of: observations.values(Self.others)),
      let processors = observations.usableProcessors
    else { return nil }
    return Doubt(othersShare: others, leaves: needed, of: processors)
  }

  private func freeThreading(_ pure: Finding, _ observations: Observations) -> Finding {
    let figures = pure.ruling?.figures ?? []
    switch (observations.note(.globalLock)?.text, Answers.Gain(rawValue: pure.value)) {
    case ("on", _): return Self.freeThreading.observed(.absent)
    case ("off", .some(.some)), ("off", .nearLinear):
      return Self.freeThreading.combined(.scales, of: figures)
    case ("off", .some(.none)): return Self.freeThreading.combined(.doesNotScale, of: figures)
    default: return Self.freeThreading.open(pure.ruling?.doubt ?? .notMeasured, figures)
    }
  }

  private func subInterpreters(_ gain: Figure?, _ observations: Observations) -> Finding {
    if observations.note(.ownInterpreters)?.value == 0 {
      return Self.subInterpreters.observed(.absent)
    }
    let possible = processors(observations)
    if possible < 2 {
      return Self.subInterpreters.open(.fewProcessors(count: possible, needed: 2))
    }
    return Self.subInterpreters.decided(
      by: Rule(.bands(limits: [Thresholds.gain]), .doNotScale, .scale),
      of: gain,
      doubt: doubtOfFreeProcessors(possible, observations), certain: [])
  }
}
