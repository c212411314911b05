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
    /// What was varied; empty when nothing was.
    public let condition: String
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

  /// The name of the note that a round was disturbed; its value is the number of the round.
  public static let disturbedRound = "disturbed-round"
  /// The largest share of rounds that may be dropped; above it none is.
  private static let droppedShare = 0.3

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
      notes.filter { $0.name == Observations.disturbedRound }.compactMap { $0.value.map(Int.init) })
    if Double(disturbed.count) <= Observations.droppedShare * Double(rounds.count) {
      dropped = disturbed
    }
    group()
  }

  private mutating func group() {
    var index: [String: Int] = [:]
    for one in recorded where !dropped.contains(one.round) {
      let key = one.quantity + "\u{0}" + one.condition
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

  /// The number of rounds from which anything was recorded.
  public var roundCount: Int { Set(samples.flatMap(\.rounds)).count }

  /// The values of a quantity under a condition; empty when there are none.
  public func values(_ quantity: String, condition: String = "") -> [Double] {
    sample(quantity, condition: condition)?.values ?? []
  }

  /// The values from every round, the dropped ones too: for outcomes that no disturbance can feign.
  public func valuesOfAllRounds(_ quantity: String, condition: String = "") -> [Double] {
    recorded.filter { $0.quantity == quantity && $0.condition == condition }.map(\.value)
  }

  /// The sample of a quantity under a condition, if anything was recorded.
  public func sample(_ quantity: String, condition: String = "") -> Sample? {
    samples.first { $0.quantity == quantity && $0.condition == condition }
  }

  /// The conditions under which a quantity was recorded, in the order of their first observation.
  public func conditions(of quantity: String) -> [String] {
    samples.filter { $0.quantity == quantity }.map(\.condition)
  }

  /// The note of that name that came last.
  public func note(_ name: String) -> Record.Note? { notes.last { $0.name == name } }

  /// The values of two conditions from the rounds that have both, paired by round.
  public func pairs(
    _ quantity: String, _ first: String, _ second: String
  ) -> [(Double, Double)] {
    guard let one = sample(quantity, condition: first),
      let other = sample(quantity, condition: second)
    else { return [] }
    let byRound = Dictionary(zip(other.rounds, other.values)) { former, _ in former }
    return zip(one.rounds, one.values).compactMap { round, value in
      byRound[round].map { (value, $0) }
    }
  }

  /// The median, with its interval, of each declared quantity under each of its conditions.
  public func medians(_ declarations: [QuantityDeclaration]) -> [Judgement.Quantity] {
    declarations.flatMap { declaration in
      conditions(of: declaration.name).compactMap { condition in
        Median.estimate(of: values(declaration.name, condition: condition)).map {
          Judgement.Quantity(declaration, condition: condition, $0)
        }
      }
    }
  }
}
