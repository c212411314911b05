public import Results
internal import Platform
internal import Statistics

extension Speedup {
  /// Decides what more workers gained, and which law the gain follows.
  public func judge(_ observations: Observations) -> Judgement {
    let curves = curves(observations)
    let processors = Int(observations.note("processors")?.value ?? 0)
    let measured = observations.medians(Self.declaration.quantities)
    let order = curves.flatMap { curve in ladder.counts.map(curve.series.condition) }
    return Judgement(
      quantities: measured.ordered(by: order) + curves.flatMap(Self.quantities)
        + deciding(curves, observations, processors: processors),
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

  /// Whether the machine can show what more workers do to this work: on one processor nothing that
  /// computes can gain, whatever the workers are and whichever law they follow elsewhere.
  private func canShow(processors: Int) -> Bool { processors > 1 || work == .io || work == .mixed }

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
    let canShow = canShow(processors: processors)
    // What other programs took cannot have been gained, so a small gain says little then.
    let undisturbed = work == .io || observations.hadFree(judged, of: processors)
    func curve(_ runner: SpeedupSeries.Runner, _ kind: WorkerKind) -> SpeedupCurve? {
      curves.first { $0.series == .init(runner: runner, kind: kind) }
    }
    func gain<Gain: GainFinding>(
      _: Gain.Type, _ runner: SpeedupSeries.Runner, _ kind: WorkerKind
    ) -> Finding {
      let gain = Gain(curve(runner, kind)?.speedup(judged), workers: judged)
      let isSure = canShow && (undisturbed || gain.rawValue == Gain.nearLinear.rawValue)
      return Finding(isSure ? gain : .inconclusive, decidedBy: ["gain"])
    }
    var findings: [Finding] = []
    let (threads, processes) = (kind != .process, kind != .thread)
    if runtime != .python {
      if threads { findings.append(gain(NativeThreads.self, .native, .thread)) }
      if processes { findings.append(gain(NativeProcesses.self, .native, .process)) }
      if threads {
        let law = canShow && undisturbed ? scalingLaw(curve(.native, .thread)) : .inconclusive
        findings.append(Finding(law, decidedBy: ["speed-up"]))
      }
    }
    guard runtime != .native, !observations.interpreters.isEmpty else { return findings }
    if threads { findings.append(gain(PythonThreads.self, .python, .thread)) }
    if processes { findings.append(gain(PythonProcesses.self, .python, .process)) }
    if threads && processes {
      let verdict = RatioVerdict(pythonKinds(observations, workers: judged))
      let isSure = canShow && (undisturbed || verdict == .higher)
      findings.append(
        Finding(PythonChoice(isSure ? verdict : .unclear), decidedBy: ["thread-process-ratio"]))
    }
    return findings
  }

  /// The time of Python's threads over that of its processes.
  private func pythonKinds(_ observations: Observations, workers: Int) -> PairedComparison? {
    observations.comparison(
      Self.jobTime, SpeedupSeries(runner: .python, kind: .thread).condition(workers),
      over: SpeedupSeries(runner: .python, kind: .process).condition(workers))
  }

  /// The figures that the findings hang on.
  private func deciding(
    _ curves: [SpeedupCurve], _ observations: Observations, processors: Int
  ) -> [Judgement.Quantity] {
    let judged = judgedWorkers(processors: processors)
    let gains = curves.compactMap { curve in
      curve.speedup(judged).map {
        Judgement.Quantity(Self.quantity("gain"), condition: curve.series.condition, $0)
      }
    }
    if gains.isEmpty { return [] }
    let ratio = pythonKinds(observations, workers: judged)?.ratio
    return [.init(Self.quantity("judged-workers"), .counted(Double(judged), among: 1))] + gains
      + (ratio.map { [.init(Self.quantity("thread-process-ratio"), $0)] } ?? [])
  }

  /// Four numbers of workers are the fewest that tell the laws apart, and wide intervals fit any.
  private func scalingLaw(_ curve: SpeedupCurve?) -> ScalingLaw {
    guard let curve, curve.points.count >= 4,
      curve.points.allSatisfy({
        $0.speedup.level >= 0.95 && $0.speedup.relativeHalfWidth <= 0.15
      })
    else { return .inconclusive }
    switch ScalingLaws(curve).best {
    case .linear: return .linear
    case .amdahl: return .amdahl
    case .scalability: return .scalability
    case nil: return .none
    }
  }

  /// What follows from one curve: speed-ups, efficiencies, and the parameters of the laws.
  private static func quantities(_ curve: SpeedupCurve) -> [Judgement.Quantity] {
    let points = curve.points.flatMap { point in
      let condition = curve.series.condition(point.workers)
      return [
        Judgement.Quantity(quantity("speed-up"), condition: condition, point.speedup),
        Judgement.Quantity(
          quantity("efficiency"), condition: condition,
          point.speedup.scaled(by: 1 / Double(point.workers))),
      ]
    }
    let laws = ScalingLaws(curve)
    let count = curve.points.count
    let parameters: [(String, Estimate?)] = [
      ("serial-share", laws.amdahl?.serialShare),
      ("contention", laws.scalability?.contention),
      ("coherency", laws.scalability?.coherency),
      ("amdahl-residual", laws.residual(.amdahl).map { .counted($0, among: count) }),
      ("scalability-residual", laws.residual(.scalability).map { .counted($0, among: count) }),
    ]
    return points
      + parameters.compactMap { name, estimate in
        estimate.map { .init(quantity(name), condition: curve.series.condition, $0) }
      }
  }

  private func caveats(_ observations: Observations, processors: Int) -> [Caveat] {
    var caveats: [Caveat] = []
    if processors == 1 {
      caveats.append(.fewerProcessorsThanWorkers(processors: 1, workers: workers))
    }
    let rounds = observations.roundCount
    if rounds < 6 { caveats.append(.fewRounds(count: rounds, needed: 6)) }
    if let reason = observations.note(SpeedupStage.withoutPython)?.text {
      caveats.append(.notOffered(facility: "Python", reason: reason))
    }
    if observations.note(SpeedupStage.dataInCache) != nil {
      caveats.append(
        .notOffered(
          facility: "More data than the last-level cache holds",
          reason: "its share of the memory is less"))
    }
    return caveats
  }
}
