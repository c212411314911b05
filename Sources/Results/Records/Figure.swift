public import Statistics
public import Terminal

/// What a run says about one quantity under one condition.
public struct Figure: Equatable, Sendable {
  /// The name of the quantity.
  public let name: String
  /// What was varied.
  public let condition: Condition
  /// The unit of value and interval.
  public let unit: Unit
  /// The value with its interval.
  public let estimate: Estimate

  /// A figure of a quantity where nothing was varied.
  public init(_ quantity: Quantity, _ estimate: Estimate) {
    self.init(quantity, .none, estimate)
  }

  /// A figure of a quantity.
  public init(_ quantity: Quantity, _ condition: Condition, _ estimate: Estimate) {
    self.init(name: quantity.name, condition, unit: quantity.unit, estimate)
  }

  /// A figure of a quantity; nil without an estimate.
  public init?(
    _ quantity: Quantity, _ condition: Condition = .none, if estimate: Estimate?
  ) {
    guard let estimate else { return nil }
    self.init(quantity, condition, estimate)
  }

  /// A figure by the name of its quantity.
  public init(name: String, _ condition: Condition, unit: Unit, _ estimate: Estimate) {
    self.name = name
    self.condition = condition
    self.unit = unit
    self.estimate = estimate
  }

  /// Whether the rounds are enough for an interval of the level that decides.
  public var isCarried: Bool { estimate.isCarried }

  /// Whether two figures are of the same quantity under the same condition, whatever they say.
  public func isOfSame(as other: Figure) -> Bool {
    name == other.name && condition == other.condition && unit == other.unit
  }
}

extension Figure: Codable {
  private enum CodingKeys: String, CodingKey { case name, condition, unit, estimate }

  /// Reads a figure.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try container.decode(String.self, forKey: .name),
      try container.decode(Condition.self, forKey: .condition),
      unit: try container.decode(Unit.self, forKey: .unit),
      try container.decode(Estimate.self, forKey: .estimate))
  }
}

extension [Figure] {
  /// The figures of each quantity in the order of these conditions, the others behind them.
  ///
  /// Rounds shuffle what they compare, so the order of the first observations is an accident.
  public func ordered(by conditions: [Condition]) -> [Figure] {
    map(\.name).uniqued().flatMap { name in
      let own = filter { $0.name == name }
      let known = conditions.flatMap { condition in own.filter { $0.condition == condition } }
      return known + own.filter { !conditions.contains($0.condition) }
    }
  }
}
