public import Statistics
public import Terminal

/// What an experiment makes of its observations: figures, findings and caveats.
public struct Judgement: Equatable, Sendable {
  /// One estimated figure under one condition.
  public struct Quantity: Equatable, Sendable {
    /// The declared name.
    public let name: String
    /// What was varied, such as "kind=thread"; empty when nothing was.
    public let condition: String
    /// The declared unit.
    public let unit: Unit
    /// The value with its interval.
    public let estimate: Estimate

    /// A figure of a declared quantity.
    public init(
      _ declaration: QuantityDeclaration, condition: String = "", _ estimate: Estimate
    ) {
      self.name = declaration.name
      self.condition = condition
      self.unit = declaration.unit
      self.estimate = estimate
    }
  }

  /// The figures, in the order in which they are shown.
  public var quantities: [Quantity]
  /// The findings; one for each name that the experiment declares and could decide.
  public var findings: [Finding]
  /// The circumstances that the experiment itself noticed.
  public var caveats: [Caveat]

  /// A judgement of one run.
  public init(quantities: [Quantity] = [], findings: [Finding], caveats: [Caveat] = []) {
    self.quantities = quantities
    self.findings = findings
    self.caveats = caveats
  }

  /// The estimate of a quantity under a condition, if it was measured.
  public func estimate(_ name: String, condition: String = "") -> Estimate? {
    quantities.first { $0.name == name && $0.condition == condition }?.estimate
  }
}
