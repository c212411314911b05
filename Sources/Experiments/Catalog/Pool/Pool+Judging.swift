public import Results
internal import Statistics

extension Pool {
  private var smallestChunk: Int { chunks.elements.min() ?? 1 }
  private var largestChunk: Int { chunks.elements.max() ?? 1 }
  private var leastData: ByteCount? { bytes.elements.min() }
  private var mostData: ByteCount? { bytes.elements.max() }

  /// Decides what chunks gain, what packing costs, and which pool notices a dead worker.
  public func judgeOne(_ observations: Observations) -> Judgement {
    let measured = observations.medians(
      ["task-rate", "packing-cost", "packing-share", "news-time"].map { Self.quantity($0) })
    guard !measured.isEmpty else { return Judgement(findings: []) }
    return Judgement(
      quantities: measured.ordered(by: conditions) + chunkRatios(observations)
        + [decisiveShare(observations)].compactMap { $0 }.map {
          .init(Self.quantity("decisive-packing-share"), $0)
        }
        + outcomes(observations),
      findings: (killWorker ? [] : ofChunks(observations)) + [
        Finding(killedPoolWorker(observations), decidedBy: ["answered", "reported"]),
        Finding(killedExecutorWorker(observations), decidedBy: ["answered", "reported"]),
      ],
      caveats: killWorker ? [] : observations.caveats(ofWorkers: workers))
  }

  private var conditions: [String] {
    bytes.elements.sorted().flatMap { size in
      chunks.elements.sorted().flatMap { chunk in
        PoolKind.allCases.map { $0.condition(chunk: chunk, bytes: size) }
      }
    }
  }

  private func ofChunks(_ observations: Observations) -> [Finding] {
    [
      Finding(chunking(observations), decidedBy: ["chunk-ratio"]),
      Finding(serialisation(observations), decidedBy: ["decisive-packing-share"]),
    ]
  }

  /// The largest chunk over the smallest, with the least data.
  private func chunkRatio(_ kind: PoolKind, _ observations: Observations) -> PairedComparison? {
    guard let leastData, smallestChunk < largestChunk else { return nil }
    return observations.comparison(
      "task-rate", kind.condition(chunk: largestChunk, bytes: leastData),
      over: kind.condition(chunk: smallestChunk, bytes: leastData))
  }

  private func chunkRatios(_ observations: Observations) -> [Judgement.Quantity] {
    PoolKind.allCases.compactMap { kind in
      chunkRatio(kind, observations).map {
        .init(Self.quantity("chunk-ratio"), condition: "pool=\(kind.rawValue)", $0.ratio)
      }
    }
  }

  private func chunking(_ observations: Observations) -> Chunking {
    switch RatioVerdict(chunkRatio(.processExecutor, observations)) {
    case .higher: .pays
    case .same: .noDifference
    case .lower: .costs
    case .unclear: .inconclusive
    }
  }

  /// The share with the most data and the largest chunk, where the pool's own effort is least.
  private func decisiveShare(_ observations: Observations) -> Estimate? {
    guard let mostData else { return nil }
    let condition = PoolKind.processExecutor.condition(chunk: largestChunk, bytes: mostData)
    return Median.estimate(of: observations.values("packing-share", condition: condition))
  }

  private func serialisation(_ observations: Observations) -> Serialisation {
    guard let share = decisiveShare(observations), share.level >= 0.95 else {
      return .inconclusive
    }
    if share.low > 0.5 { return .dominates }
    return share.high < 0.5 ? .small : .inconclusive
  }

  private func outcomes(_ observations: Observations) -> [Judgement.Quantity] {
    ["answered", "reported", "next-answered"].flatMap { name in
      PoolKind.ofProcesses.flatMap { kind in
        PoolKind.WorkerFate.allCases.compactMap { fate in
          let values = observations.valuesOfAllRounds(name, condition: kind.condition(fate))
          return values.isEmpty
            ? nil
            : Judgement.Quantity(
              Self.quantity(name), condition: kind.condition(fate),
              .counted(values.reduce(0, +) / Double(values.count), among: values.count))
        }
      }
    }
  }

  /// What a pool does about a killed worker.
  private enum News {
    case none, error, unclear
  }

  /// Silence means something only where the same wait was long enough for a worker that lived.
  private func news(_ kind: PoolKind, _ observations: Observations) -> News {
    func values(_ name: String, _ fate: PoolKind.WorkerFate) -> [Double] {
      observations.valuesOfAllRounds(name, condition: kind.condition(fate))
    }
    let reports = values("reported", .killed)
    let answers = values("answered", .killed)
    guard !reports.isEmpty, answers.allSatisfy({ $0 == 0 }) else { return .unclear }
    if reports.allSatisfy({ $0 == 1 }) { return .error }
    let control = values("answered", .alive)
    let wasLongEnough = !control.isEmpty && control.allSatisfy { $0 == 1 }
    return wasLongEnough && reports.allSatisfy { $0 == 0 } ? .none : .unclear
  }

  private func killedPoolWorker(_ observations: Observations) -> KilledPoolWorker {
    switch news(.multiprocessingPool, observations) {
    case .none: .waitsForever
    case .error: .reports
    case .unclear: .inconclusive
    }
  }

  private func killedExecutorWorker(_ observations: Observations) -> KilledExecutorWorker {
    switch news(.processExecutor, observations) {
    case .none: .waitsForever
    case .error: .reports
    case .unclear: .inconclusive
    }
  }
}
