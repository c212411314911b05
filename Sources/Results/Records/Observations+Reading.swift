public import Statistics

extension Observations {
  /// The number of rounds from which anything was recorded.
  public var roundCount: Int { Set(samples.flatMap(\.rounds)).count }

  /// The values of a quantity under a condition; empty when there are none.
  public func values(_ quantity: Quantity, _ condition: Condition = .none) -> [Double] {
    sample(quantity, condition)?.values ?? []
  }

  /// The values from every round, the dropped ones too: for outcomes that no disturbance can feign.
  public func valuesOfAllRounds(
    _ quantity: Quantity, _ condition: Condition = .none
  ) -> [Double] {
    recorded.filter { $0.quantity == quantity.name && $0.condition == condition }.map(\.value)
  }

  /// The sample of a quantity under a condition, if anything was recorded.
  public func sample(_ quantity: Quantity, _ condition: Condition = .none) -> Sample? {
    samples.first { $0.quantity == quantity.name && $0.condition == condition }
  }

  /// The conditions under which a quantity was recorded, in the order of their first observation.
  public func conditions(of quantity: Quantity) -> [Condition] {
    samples.filter { $0.quantity == quantity.name }.map(\.condition)
  }

  /// The values of two samples from the rounds that both have, paired by round.
  public static func pairs(_ first: Sample?, _ second: Sample?) -> [(Double, Double)] {
    guard let first, let second else { return [] }
    let byRound = Dictionary(zip(second.rounds, second.values)) { former, _ in former }
    return zip(first.rounds, first.values).compactMap { round, value in
      byRound[round].map { (value, $0) }
    }
  }

  /// The values of a quantity under two conditions, paired by round.
  public func pairs(
    _ quantity: Quantity, _ first: Condition, _ second: Condition
  ) -> [(Double, Double)] {
    Self.pairs(sample(quantity, first), sample(quantity, second))
  }

  /// One condition of a quantity divided by another, paired by round; nil without such rounds.
  public func comparison(
    _ quantity: Quantity, _ first: Condition, over second: Condition
  ) -> PairedComparison? {
    Self.comparison(sample(quantity, first), over: sample(quantity, second))
  }

  /// One sample divided by another, paired by round; nil without rounds that both have.
  public static func comparison(_ first: Sample?, over second: Sample?) -> PairedComparison? {
    let pairs = pairs(first, second)
    return PairedComparison(first: pairs.map(\.0), second: pairs.map(\.1))
  }

  /// That comparison as a figure of another quantity; nil without rounds that both have.
  public func ratio(
    _ result: Quantity, _ condition: Condition = .none, of quantity: Quantity, _ first: Condition,
    over second: Condition
  ) -> Figure? {
    Figure(result, condition, if: comparison(quantity, first, over: second)?.ratio)
  }

  /// The median of a quantity under a condition with its interval; nil where nothing was recorded.
  public func median(_ quantity: Quantity, _ condition: Condition = .none) -> Figure? {
    Figure(quantity, condition, if: Median.estimate(of: values(quantity, condition)))
  }

  /// The median, with its interval, of each quantity under each of its conditions.
  public func medians(_ quantities: [Quantity]) -> [Figure] {
    quantities.flatMap { quantity in
      conditions(of: quantity).compactMap { median(quantity, $0) }
    }
  }

  /// The sum over all values of a quantity under a condition, counted among its rounds; nil without.
  public func total(_ quantity: Quantity, _ condition: Condition = .none) -> Figure? {
    let values = values(quantity, condition)
    if values.isEmpty { return nil }
    return Figure(quantity, condition, .counted(values.reduce(0, +), among: values.count))
  }

  /// The share of the values of a quantity that are above 0, as a proportion of them.
  public func share(_ quantity: Quantity, _ condition: Condition = .none) -> Figure? {
    let values = values(quantity, condition)
    return Figure(
      quantity, condition,
      if: Proportion.estimate(successes: values.count { $0 > 0 }, trials: values.count))
  }

  /// The note of that name that came last.
  public func note(_ name: Record.Note.Name) -> Record.Note? { notes.last { $0.name == name } }

  /// The note of that name and condition that came last.
  public func note(_ name: Record.Note.Name, _ condition: Condition) -> Record.Note? {
    notes.last { $0.name == name && $0.condition == condition }
  }

  /// The notes of that name in the order they were recorded.
  public func notes(_ name: Record.Note.Name) -> [Record.Note] { notes.filter { $0.name == name } }

  /// What could not be measured, in the order of its first mention; the text is the reason.
  public var refusals: [Record.Note] { notes(.refused) }
}
