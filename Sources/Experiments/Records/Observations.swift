internal import Statistics

/// Everything that one run recorded, grouped by quantity and condition; raw and complete.
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

  /// The samples in the order of their first observation.
  public private(set) var samples: [Sample] = []
  /// The stretches of time, in the order they were recorded.
  public private(set) var events: [Record.Event] = []
  /// The facts beside the measurements.
  public private(set) var notes: [Record.Note] = []
  /// Why the worker stopped of its own accord; nil when it was stopped.
  public private(set) var finished: Record.Reason?

  /// The observations among the records.
  public init(records: [Record] = []) {
    var index: [String: Int] = [:]
    for record in records {
      switch record {
      case .observation(let one):
        let key = one.quantity + "\u{0}" + one.condition
        let place = index[key] ?? samples.count
        if place == samples.count {
          index[key] = place
          samples.append(Sample(quantity: one.quantity, condition: one.condition))
        }
        samples[place].values.append(one.value)
        samples[place].rounds.append(one.round)
      case .event(let event): events.append(event)
      case .note(let note): notes.append(note)
      case .finished(let end): finished = end.reason
      case .started: break
      }
    }
  }

  /// The number of rounds from which anything was recorded.
  public var roundCount: Int { Set(samples.flatMap(\.rounds)).count }

  /// The values of a quantity under a condition; empty when there are none.
  public func values(_ quantity: String, condition: String = "") -> [Double] {
    sample(quantity, condition: condition)?.values ?? []
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
