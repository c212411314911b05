internal import Statistics

extension Observations {
  /// How many processors the worker could use; nil where it did not say.
  public var usableProcessors: Int? {
    // Earlier versions had a second name for it.
    (note(.usableProcessors) ?? note(.init("processors")))?.value.flatMap { Int(exactly: $0) }
  }

  /// Why workers of a condition cannot have contended; nil where they did.
  ///
  /// Two workers that take turns on one processor overlap, but never run at once; both are needed
  /// before a figure says anything about contention.
  public func doubtOfContention(_ condition: Condition) -> Doubt? {
    guard let overlap = Median.value(of: values(.overlap, condition)),
      let running = Median.value(of: values(.running, condition))
    else { return .notMeasured }
    return overlap >= Thresholds.overlap && running >= Thresholds.running ? nil : .notTogether
  }

  /// Why a small gain says nothing: others had the processors that were needed; nil otherwise.
  ///
  /// Without a note nobody knows of any others.
  public func doubtOfFreeProcessors(_ needed: Int, of processors: Int) -> Doubt? {
    note(.othersShare)?.value.flatMap {
      Doubt(othersShare: $0, leaves: needed, of: processors)
    }
  }

  /// Why a question about several processors cannot be answered; nil where there are enough.
  public func doubtOfProcessors(_ needed: Int) -> Doubt? {
    let count = usableProcessors ?? 0
    return count >= needed ? nil : .fewProcessors(count: count, needed: needed)
  }

  /// The observations without those figures of some quantities whose own slice does not prove that
  /// the workers ran together.
  ///
  /// They overlapped, and either most of them had a processor at once, or, because a thread that
  /// waits for a lock may sleep, each had one of its own and never lost it to anybody. The proof
  /// looks at no figure that is judged.
  public func provenTogether(_ quantities: [Quantity], workers: Int) -> Observations {
    let processors = usableProcessors ?? 0
    let judged = Set(quantities.map(\.name))
    return keeping { sample, round in
      guard judged.contains(sample.quantity) else { return true }
      func proof(_ quantity: Quantity) -> Double? {
        guard let own = self.sample(quantity, sample.condition),
          let place = own.rounds.firstIndex(of: round)
        else { return nil }
        return own.values[place]
      }
      guard let overlap = proof(.overlap), overlap >= Thresholds.overlap else { return false }
      return proof(.running) ?? 0 >= Thresholds.running
        || (processors >= workers && workers > 1 && proof(.preemptions) == 0)
    }
  }

  /// What a reader has to know of workers that are bound to processors: that there were too few of
  /// these, that the binding was refused, that there were too few rounds for an interval.
  public func caveats(ofWorkers workers: Int) -> [Caveat] {
    let processors = usableProcessors ?? 0
    var caveats: [Caveat] = []
    if processors > 0, processors < workers {
      caveats.append(.fewerProcessorsThanWorkers(processors: processors, workers: workers))
    }
    if note(.unpinned) != nil { caveats.append(.unpinned) }
    return caveats + caveatsOfRounds
  }

  /// That there were too few rounds for an interval; none where there were enough.
  public var caveatsOfRounds: [Caveat] { Caveat.fewRounds(roundCount).map { [$0] } ?? [] }
}

extension Doubt {
  /// The doubt that others left fewer processors free than could have been used; nil otherwise.
  public init?(othersShare share: Double, leaves needed: Int, of processors: Int) {
    let free = Double(processors) * (1 - share)
    if free >= Double(min(needed, processors)) - Thresholds.neighbours { return nil }
    self = .othersBusy(share: share)
  }
}
