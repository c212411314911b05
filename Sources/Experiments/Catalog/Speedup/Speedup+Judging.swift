public import Results
internal import Platform
internal import Statistics

extension Speedup {
  /// Decides what more workers gained, and which law the gain follows.
  public func judge(_ observations: Observations) -> Judgement {
    let curves = curves(observations)
    let processors = observations.usableProcessors ?? 0
    let order = curves.flatMap { curve in ladder.counts.map(curve.series.condition) }
    return Judgement(
      figures: observations.medians(Self.quantities).ordered(by: order)
        + curves.flatMap(Self.figures) + deciding(curves, observations, processors: processors),
      findings: findings(curves, observations, processors: processors),
      caveats: caveats(observations, processors: processors))
  }

  var ladder: WorkerLadder { WorkerLadder(most: workers) }

  /// The curves that can be drawn from the observations.
  func curves(_ observations: Observations) -> [SpeedupCurve] {
    let others = observations.interpreters.dropFirst().map {
      SpeedupSeries.Runner.interpreter($0.name)
    }
    return ([.native, .python] + others).flatMap { runner in
      kind.kinds.compactMap { kind in
        SpeedupCurve(.init(runner: runner, kind: kind), ladder.counts, in: observations)
      }
    }
  }

  /// Why this machine cannot show what more workers do to this work; nil where it can.
  ///
  /// On one processor nothing that computes can gain, whatever the workers are and whichever law
  /// they follow elsewhere.
  private func doubtOfMachine(processors: Int) -> Doubt? {
    processors > 1 || work == .io || work == .mixed
      ? nil : .fewProcessors(count: processors, needed: 2)
  }

  /// The number of workers whose speed-up is judged: as many as could be at work at once.
  func judgedWorkers(processors: Int) -> Int {
    let most =
      switch work {
      case .cpu, .memory, .syscall: processors
      // While one of two computes, the other one may wait.
      case .mixed: 2 * processors
      case .io: workers
      }
    return ladder.counts.last { $0 <= most && $0 > 1 } ?? 2
  }

  private func findings(
    _ curves: [SpeedupCurve], _ observations: Observations, processors: Int
  ) -> [Finding] {
    let judged = judgedWorkers(processors: processors)
    let machine = doubtOfMachine(processors: processors)
    // What other programs took cannot have been gained, so a small gain says little then.
    let others = work == .io ? nil : observations.doubtOfFreeProcessors(judged, of: processors)
    func curve(_ runner: SpeedupSeries.Runner, _ kind: WorkerKind) -> SpeedupCurve? {
      curves.first { $0.series == .init(runner: runner, kind: kind) }
    }
    func gain(
      _ name: FindingName<Answers.Gain>, _ runner: SpeedupSeries.Runner, _ kind: WorkerKind
    ) -> Finding {
      let gain = curve(runner, kind)?.gain(judged)
      if judged < 2 { return name.open(.oneWorker) }
      return name.decided(
        by: .gain(of: judged), of: gain, doubt: machine ?? others,
        certain: machine == nil ? [.nearLinear] : [])
    }
    var findings: [Finding] = []
    let (threads, processes) = (kind != .process, kind != .thread)
    if runtime != .python {
      if threads { findings.append(gain(Self.nativeThreads, .native, .thread)) }
      if processes { findings.append(gain(Self.nativeProcesses, .native, .process)) }
      if threads {
        findings.append(scalingLaw(curve(.native, .thread), doubt: machine ?? others))
      }
    }
    guard runtime != .native, !observations.interpreters.isEmpty else { return findings }
    if threads { findings.append(gain(Self.pythonThreads, .python, .thread)) }
    if processes { findings.append(gain(Self.pythonProcesses, .python, .process)) }
    if threads && processes {
      findings.append(
        Self.pythonChoice.decided(
          by: Rule(.equality(tolerance: Thresholds.same), .threads, .same, .processes),
          of: pythonKinds(observations, workers: judged), doubt: machine ?? others,
          certain: machine == nil ? [.processes] : []))
    }
    return findings
  }

  /// The time of Python's threads over that of its processes.
  private func pythonKinds(_ observations: Observations, workers: Int) -> Figure? {
    observations.ratio(
      Self.threadProcessRatio, of: Self.jobTime,
      SpeedupSeries(runner: .python, kind: .thread).condition(workers),
      over: SpeedupSeries(runner: .python, kind: .process).condition(workers))
  }

  /// The figures that the findings hang on.
  private func deciding(
    _ curves: [SpeedupCurve], _ observations: Observations, processors: Int
  ) -> [Figure] {
    let judged = judgedWorkers(processors: processors)
    let gains = curves.compactMap { $0.gain(judged) }
    if gains.isEmpty { return [] }
    return [Figure(Self.judgedWorkers, .counted(Double(judged), among: 1))] + gains
      + [pythonKinds(observations, workers: judged)].compactMap(\.self)
  }

  /// Too few numbers of workers cannot tell the laws apart, and wide intervals fit any.
  private func scalingLaw(_ curve: SpeedupCurve?, doubt: Doubt?) -> Finding {
    guard let curve else { return Self.scalingLaw.open(.notMeasured) }
    let figures = curve.points.map {
      Figure(Self.speedUp, curve.series.condition($0.workers), $0.speedup)
    }
    if let doubt { return Self.scalingLaw.open(doubt, figures) }
    if curve.points.count < Thresholds.curvePoints {
      return Self.scalingLaw.open(
        .fewTrials(count: curve.points.count, needed: Thresholds.curvePoints), figures)
    }
    if figures.contains(where: {
      !$0.isCarried || $0.estimate.relativeHalfWidth > Thresholds.curveScatter
    }) {
      return Self.scalingLaw.open(.scattered, figures)
    }
    let law: DescribingLaw =
      switch curve.laws.best {
      case .linear: .linear
      case .amdahl: .amdahl
      case .scalability: .scalability
      case nil: .none
      }
    return Self.scalingLaw.combined(law, of: figures)
  }

  /// What follows from one curve: speed-ups, efficiencies, and the parameters of the laws.
  private static func figures(_ curve: SpeedupCurve) -> [Figure] {
    let points = curve.points.flatMap { point in
      let condition = curve.series.condition(point.workers)
      return [
        Figure(speedUp, condition, point.speedup),
        Figure(efficiency, condition, point.speedup.scaled(by: 1 / Double(point.workers))),
      ]
    }
    return points + parameters(of: curve.laws, curve)
  }

  /// The parameters of the laws, and how far the points lie from them.
  private static func parameters(of laws: ScalingLaws, _ curve: SpeedupCurve) -> [Figure] {
    let condition = curve.series.condition
    var figures: [Figure] = []
    func add(_ quantity: Quantity, _ estimate: Estimate?) {
      if let estimate { figures.append(Figure(quantity, condition, estimate)) }
    }
    func residual(_ law: ScalingLaws.Law) -> Estimate? {
      laws.residual(law).map { .counted($0, among: curve.points.count) }
    }
    let (amdahl, scalability) = (laws.amdahl, laws.scalability)
    add(serialShare, amdahl?.serialShare)
    add(contention, scalability?.contention)
    add(coherency, scalability?.coherency)
    add(amdahlResidual, residual(.amdahl))
    add(scalabilityResidual, residual(.scalability))
    return figures
  }

  private func caveats(_ observations: Observations, processors: Int) -> [Caveat] {
    var caveats: [Caveat] = []
    if processors == 1 {
      caveats.append(.fewerProcessorsThanWorkers(processors: 1, workers: workers))
    }
    caveats += observations.caveatsOfRounds
    if let note = observations.note(.withoutPython) {
      // Earlier versions noted the sentence of the error.
      caveats.append(
        note.facts.map { .noPython(facts: $0) }
          ?? .notOffered(facility: "Python", reason: note.text ?? ""))
    }
    if observations.note(.dataInCache) != nil { caveats.append(.dataInCache) }
    return caveats
  }
}
