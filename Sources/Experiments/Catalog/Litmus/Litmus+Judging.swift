internal import Platform
internal import Programs
public import Results
internal import Statistics
internal import Terminal

extension Litmus {
  static let seen = Quantity(
    "times-seen", unit: .count, of: "runs of one round that ended in this way")
  static let runs = Quantity("runs", unit: .count, of: "runs of all rounds")

  /// Whether something was seen that the model forbids.
  enum Contradiction: String, OpenAnswerSet {
    case none, some
    /// The memory of this processor may do more than the model knows.
    case weakerProcessor = "weaker-processor"
    case inconclusive
  }

  /// Whether something was seen that no order of whole steps explains.
  enum BeyondOrder: String, OpenAnswerSet {
    case notPossible = "not-possible"
    case notObserved = "not-observed"
    case observed, inconclusive
  }

  /// The finding that says whether something was seen that cannot be.
  public static let contradictionName = unpredicted.name
  /// Its answer where something was.
  public static let contradiction = Contradiction.some.rawValue

  static let unpredicted = FindingName<Contradiction>("unpredicted", decidedBy: seen)
  static let beyondSequential = FindingName<BeyondOrder>("beyond-sc", decidedBy: seen)

  /// Compares what was counted with everything that can happen.
  ///
  /// No disturbance can feign an outcome, so all rounds count.
  public func judge(_ observations: Observations) -> Judgement {
    let prediction = LitmusPrediction.of(program)
    let counts = counts(observations)
    let total = observations.valuesOfAllRounds(Self.runs)
    var figures = counts.map {
      Figure(Self.seen, $0.condition, .counted(Double($0.count), among: total.count))
    }
    if !total.isEmpty {
      figures.append(Figure(Self.runs, .counted(total.reduce(0, +), among: total.count)))
    }
    return Judgement(
      figures: figures,
      findings: [
        contradiction(counts, figures, prediction, observations),
        beyond(counts, figures, prediction, observations),
      ])
  }

  /// An outcome and how often all rounds together saw it.
  struct Count {
    let outcome: LitmusOutcome
    let condition: Results.Condition
    let count: Int
  }

  /// How often each outcome was seen, in the order of the first time; what is no outcome of the program
  /// is left out.
  func counts(_ observations: Observations) -> [Count] {
    let names = program.code.endNames.count
    let seen = observations.recorded.filter { $0.quantity == Self.seen.name }
    return seen.map(\.condition).uniqued(by: \.text).compactMap { condition in
      let outcome = condition[.outcome].flatMap(LitmusOutcome.init(text:))
      if case .ended(let values)? = outcome, values.count != names { return nil }
      let sum = seen.filter { $0.condition == condition }.reduce(0) { $0 + $1.value }
      guard let outcome, let count = Int(exactly: sum) else { return nil }
      return Count(outcome: outcome, condition: condition, count: count)
    }
  }

  private func contradiction(
    _ counts: [Count], _ figures: [Figure], _ prediction: LitmusPrediction,
    _ observations: Observations
  ) -> Finding {
    if let doubt = doubt(counts, observations) { return Self.unpredicted.open(doubt) }
    let unpredicted = counts.filter { !prediction.allows($0.outcome) }.map(\.condition)
    let telling = figures.filter { unpredicted.contains($0.condition) && $0.name == Self.seen.name }
    if unpredicted.isEmpty {
      return Self.unpredicted.observed(.none, in: figures.filter { $0.name == Self.runs.name })
    }
    if !prediction.isComplete { return Self.unpredicted.open(.notMeasured, telling) }
    return Self.unpredicted.observed(
      isModelOfProcessor(observations) ? .some : .weakerProcessor, in: telling)
  }

  private func beyond(
    _ counts: [Count], _ figures: [Figure], _ prediction: LitmusPrediction,
    _ observations: Observations
  ) -> Finding {
    let name = Self.beyondSequential
    if prediction.isComplete, prediction.beyondSequential.isEmpty {
      return name.observed(.notPossible)
    }
    if let doubt = doubt(counts, observations) { return name.open(doubt) }
    let told = counts.filter { prediction.isBeyondSequential($0.outcome) }.map(\.condition)
    if !prediction.isComplete { return name.open(.notMeasured) }
    let total = figures.filter { $0.name == Self.runs.name }
    return told.isEmpty
      ? name.observed(.notObserved, in: total)
      : name.observed(
        .observed, in: figures.filter { told.contains($0.condition) && $0.name == Self.seen.name })
  }

  /// Why this run could tell nothing.
  private func doubt(_ counts: [Count], _ observations: Observations) -> Doubt? {
    if let processors = missing(observations) {
      return .fewProcessors(count: processors, needed: program.code.threadNames.count)
    }
    return counts.isEmpty ? .notMeasured : nil
  }

  /// The processors that there are, where they are fewer than the threads.
  func missing(_ observations: Observations) -> Int? {
    observations.usableProcessors.flatMap { $0 < program.code.threadNames.count ? $0 : nil }
  }

  /// Whether the model says what the memory of the processor that ran it may do.
  func isModelOfProcessor(_ observations: Observations) -> Bool {
    let architecture = observations.note(.architecture)?.text ?? "x86_64"
    return ["x86_64", "i386", "i686"].contains(architecture)
  }
}
