internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension Switching {
  static let switchCost = Quantity(
    "switch-cost", unit: .nanoseconds,
    of: "half a round trip: 1 write, 1 switch or wake-up, 1 read")
  static let systemCall = Quantity(
    "system-call", unit: .nanoseconds, of: "1 write and 1 read on an own pipe, no switch")
  static let kernelEntry = Quantity(
    "kernel-entry", unit: .nanoseconds, of: "1 getppid by a real system call")
  static let processThreadRatio = Quantity(
    "process-thread-ratio", unit: .ratio, of: "a switch of processes over one of threads")
  static let twoSameRatio = Quantity(
    "two-same-ratio", unit: .ratio, of: "a hop of threads across two processors over one on one")

  /// Whether a switch to another process costs more than one to another thread.
  static let processSwitch = FindingName<Answers.Cost>(
    "process-switch", decidedBy: processThreadRatio)

  /// Whether waking a worker on another processor costs more than switching on the same one.
  enum WakeUp: String, OpenAnswerSet {
    case cheaperOnTwo = "cheaper-on-two"
    case same
    case dearerOnTwo = "dearer-on-two"
    case inconclusive
  }
  static let wakeUp = FindingName<WakeUp>("wake-up", decidedBy: twoSameRatio)

  /// Where two workers are bound to.
  enum Place: String, CaseIterable {
    /// Both to one processor.
    case same
    /// Each to a processor of its own.
    case two
  }

  /// The condition of two workers of a kind.
  static func condition(_ kind: WorkerKind, _ place: Place) -> Condition {
    [.kind: kind.rawValue, .place: place.rawValue]
  }

  /// Decides which of two switches is more expensive, from the rounds that have both.
  public func judge(_ observations: Observations) -> Judgement {
    let kinds = ratio(
      Self.processThreadRatio, Self.condition(.process, .same), in: observations)
    let places = ratio(Self.twoSameRatio, Self.condition(.thread, .two), in: observations)
    return Judgement(
      figures: observations.medians([Self.switchCost, Self.systemCall, Self.kernelEntry])
        + [kinds, places].compactMap { $0 },
      findings: [
        Self.processSwitch.decided(by: .cost, of: kinds),
        places.map {
          Self.wakeUp.decided(
            by: Rule(.equality(tolerance: Thresholds.same), .cheaperOnTwo, .same, .dearerOnTwo),
            of: $0)
        } ?? Self.wakeUp.open(observations.doubtOfProcessors(2) ?? .notMeasured),
      ],
      caveats: observations.caveats(ofWorkers: 2))
  }

  /// A switch over one between threads on the same processor.
  private func ratio(
    _ quantity: Quantity, _ condition: Condition, in observations: Observations
  ) -> Figure? {
    observations.ratio(
      quantity, of: Self.switchCost, condition, over: Self.condition(.thread, .same))
  }
}

extension Condition.Key {
  /// Whether workers share a processor or have one each.
  static let place = Self("place")
}
