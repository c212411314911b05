internal import Terminal
public import Results
internal import Statistics

extension Pool {
  static let taskRate = Quantity(
    "task-rate", unit: .perSecond, of: "tasks done by all workers of a pool")
  static let packingCost = Quantity(
    "packing-cost", unit: .nanoseconds,
    of: "pickle packs and unpacks one task of a chunk and its result")
  static let packingShare = Quantity(
    "packing-share", unit: .share, of: "time of a task that packing and unpacking takes")
  static let decisivePackingShare = Quantity(
    "decisive-packing-share", unit: .share,
    of: "packing's share of a task with the most data and the largest chunk")
  static let chunkRatio = Quantity(
    "chunk-ratio", unit: .ratio, of: "tasks a second, largest chunk over smallest")
  static let answered = Quantity(
    "answered", unit: .share, of: "tasks whose result came before the wait ended")
  static let reported = Quantity(
    "reported", unit: .share, of: "tasks whose end the pool reported as an error")
  static let nextAnswered = Quantity(
    "next-answered", unit: .share, of: "pools that did another task after that")
  static let newsTime = Quantity(
    "news-time", unit: .nanoseconds, of: "until a result, an error, or the end of the wait")

  /// Whether many tasks in one message make a pool of processes faster, with the least data.
  enum Chunking: String, OpenAnswerSet {
    case costs
    case noDifference = "no-difference"
    case pays, inconclusive
  }
  static let chunking = FindingName<Chunking>("chunking", decidedBy: chunkRatio)

  /// Whether packing and unpacking is most of a task's time, with the most data.
  enum Serialisation: String, OpenAnswerSet { case small, dominates, inconclusive }
  static let serialisation = FindingName<Serialisation>(
    "serialisation", decidedBy: decisivePackingShare)

  /// What `multiprocessing.Pool` says of a task whose worker was killed.
  static let killedPoolWorker = FindingName<Answers.DeathReport>(
    "killed-pool-worker", decidedBy: answered, reported)
  /// What `ProcessPoolExecutor` says of a task whose worker was killed.
  static let killedExecutorWorker = FindingName<Answers.DeathReport>(
    "killed-executor-worker", decidedBy: answered, reported)

  private var smallestChunk: Int { chunks.elements.min() ?? 1 }
  private var largestChunk: Int { chunks.elements.max() ?? 1 }
  private var leastData: ByteCount? { bytes.elements.min() }
  private var mostData: ByteCount? { bytes.elements.max() }

  /// Decides what chunks gain, what packing costs, and which pool notices a dead worker.
  public func judgeOne(_ observations: Observations) -> Judgement {
    let measured = observations.medians([
      Self.taskRate, Self.packingCost, Self.packingShare, Self.newsTime,
    ])
    guard !measured.isEmpty else { return Judgement(findings: []) }
    let ratios = PoolKind.allCases.compactMap { chunkRatio($0, observations) }
    let share = decisiveShare(observations)
    return Judgement(
      figures: measured.ordered(by: conditions)
        + ratios + [share].compactMap(\.self) + outcomes(observations),
      findings: (killWorker ? [] : ofChunks(ratios, share)) + [
        death(.multiprocessingPool, as: Self.killedPoolWorker, observations),
        death(.processExecutor, as: Self.killedExecutorWorker, observations),
      ],
      caveats: killWorker ? [] : observations.caveats(ofWorkers: workers))
  }

  private var conditions: [Condition] {
    bytes.elements.sorted().flatMap { size in
      chunks.elements.sorted().flatMap { chunk in
        PoolKind.allCases.map { $0.condition(chunk: chunk, bytes: size) }
      }
    }
  }

  private func ofChunks(_ ratios: [Figure], _ share: Figure?) -> [Finding] {
    [
      Self.chunking.decided(
        by: Rule(.equality(tolerance: Thresholds.same), .costs, .noDifference, .pays),
        of: ratios.first { $0.condition == PoolKind.processExecutor.condition }),
      Self.serialisation.decided(
        by: Rule(
          .bands(limits: [Thresholds.most]), .small, .dominates),
        of: share),
    ]
  }

  /// The largest chunk over the smallest, with the least data.
  private func chunkRatio(_ kind: PoolKind, _ observations: Observations) -> Figure? {
    guard let leastData, smallestChunk < largestChunk else { return nil }
    return observations.ratio(
      Self.chunkRatio, kind.condition, of: Self.taskRate,
      kind.condition(chunk: largestChunk, bytes: leastData),
      over: kind.condition(chunk: smallestChunk, bytes: leastData))
  }

  /// The share with the most data and the largest chunk, where the pool's own effort is least.
  private func decisiveShare(_ observations: Observations) -> Figure? {
    guard let mostData else { return nil }
    let condition = PoolKind.processExecutor.condition(chunk: largestChunk, bytes: mostData)
    return Figure(
      Self.decisivePackingShare, .none,
      if: Median.estimate(of: observations.values(Self.packingShare, condition)))
  }

  private func outcomes(_ observations: Observations) -> [Figure] {
    [Self.answered, Self.reported, Self.nextAnswered].flatMap { quantity in
      PoolKind.ofProcesses.flatMap { kind in
        PoolKind.WorkerFate.allCases.compactMap { fate -> Figure? in
          let values = observations.valuesOfAllRounds(quantity, kind.condition(fate))
          if values.isEmpty { return nil }
          let share = values.reduce(0, +) / Double(values.count)
          return Figure(
            quantity, kind.condition(fate), .counted(share, among: values.count))
        }
      }
    }
  }

  /// What a pool does about a killed worker.
  ///
  /// Silence means something only where the same wait was long enough for a worker that lived.
  private func death(
    _ kind: PoolKind, as name: FindingName<Answers.DeathReport>, _ observations: Observations
  ) -> Finding {
    func values(_ quantity: Quantity, _ fate: PoolKind.WorkerFate) -> [Double] {
      observations.valuesOfAllRounds(quantity, kind.condition(fate))
    }
    let reports = values(Self.reported, .killed)
    if reports.isEmpty { return name.open(.notMeasured) }
    guard values(Self.answered, .killed).allSatisfy({ $0 == 0 }) else {
      return name.open(.contradiction)
    }
    if reports.allSatisfy({ $0 == 1 }) { return name.observed(.reports) }
    let control = values(Self.answered, .alive)
    let wasLongEnough = !control.isEmpty && control.allSatisfy { $0 == 1 }
    return wasLongEnough && reports.allSatisfy { $0 == 0 }
      ? name.observed(.waitsForever) : name.open(wasLongEnough ? .contradiction : .noContrast)
  }
}
