internal import Statistics

/// What one run recorded, grouped by quantity and condition.
///
/// Rounds that something outside disturbed are left out of the samples, by a rule fixed in advance:
/// unless they are so many that what is left would be a choice. `recorded` is raw and complete.
public struct Observations: Equatable, Sendable {
  /// The values of one quantity under one condition, with the round of each.
  public struct Sample: Equatable, Sendable {
    /// The name of the quantity.
    public let quantity: String
    /// What was varied.
    public let condition: Condition
    /// The numbers in the order they were recorded.
    public internal(set) var values: [Double] = []
    /// The round of each number.
    public internal(set) var rounds: [Int] = []
  }

  /// Every observation, in the order it was recorded.
  public private(set) var recorded: [Record.Observation] = []
  /// The samples in the order of their first observation, without the dropped rounds.
  public private(set) var samples: [Sample] = []
  /// The rounds that are left out of the samples.
  public private(set) var dropped: Set<Int> = []
  /// The rounds that something outside disturbed, dropped or not.
  public private(set) var disturbed: Set<Int> = []
  /// The stretches of time, in the order they were recorded.
  public private(set) var events: [Record.Event] = []
  /// The facts beside the measurements.
  public private(set) var notes: [Record.Note] = []
  /// Why the worker stopped of its own accord; nil when it was stopped.
  public private(set) var finished: Record.Reason?

  /// The observations among the records.
  public init(records: [Record] = []) {
    for record in records {
      switch record {
      case .observation(let one): recorded.append(one)
      case .event(let event): events.append(event)
      case .note(let note): notes.append(note)
      case .finished(let end): finished = end.reason
      case .started: break
      }
    }
    let rounds = Set(recorded.map(\.round))
    disturbed = rounds.intersection(
      notes.filter { $0.name == .disturbedRound }.compactMap {
        $0.value.flatMap { Int(exactly: $0) }
      })
    if Double(disturbed.count) <= Thresholds.droppedShare * Double(rounds.count) {
      dropped = disturbed
    }
    group()
  }

  private struct Place: Hashable {
    let quantity: String
    let condition: Condition
  }

  private mutating func group() {
    var index: [Place: Int] = [:]
    for one in recorded where !dropped.contains(one.round) {
      let key = Place(quantity: one.quantity, condition: one.condition)
      let place = index[key] ?? samples.count
      if place == samples.count {
        index[key] = place
        samples.append(Sample(quantity: one.quantity, condition: one.condition))
      }
      samples[place].values.append(one.value)
      samples[place].rounds.append(one.round)
    }
  }

  /// The observations with the figures of some samples left out.
  /// - Parameter isKept: decides from a sample and the round of one of its figures.
  /// - Returns: a copy whose `recorded` is still raw and complete.
  public func keeping(_ isKept: (Sample, Int) -> Bool) -> Observations {
    var rest = self
    rest.samples = samples.compactMap { sample in
      var kept = sample
      let places = sample.rounds.indices.filter { isKept(sample, sample.rounds[$0]) }
      kept.values = places.map { sample.values[$0] }
      kept.rounds = places.map { sample.rounds[$0] }
      return places.isEmpty ? nil : kept
    }
    return rest
  }
}
