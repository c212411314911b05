public import Statistics

/// What an experiment makes of its observations: figures, findings and caveats.
public struct Judgement: Equatable, Sendable {
  /// The figures, in the order in which they are shown.
  public var figures: [Figure]
  /// The findings; one for each name that the experiment declares and could decide.
  public var findings: [Finding]
  /// The circumstances that the experiment itself noticed.
  public var caveats: [Caveat]

  /// A judgement of one run.
  public init(figures: [Figure] = [], findings: [Finding], caveats: [Caveat] = []) {
    self.figures = figures
    self.findings = findings
    self.caveats = caveats
  }

  /// Whether a finding is open that more rounds may decide.
  public var canBeDecidedByTime: Bool {
    findings.contains { $0.ruling?.doubt?.isMendedByTime ?? false }
  }

  /// The figure of a quantity under a condition, if it was measured.
  public func figure(_ quantity: Quantity, _ condition: Condition = .none) -> Figure? {
    figures.first { $0.name == quantity.name && $0.condition == condition }
  }

  /// The figures of a quantity under every condition.
  public func figures(of quantity: Quantity) -> [Figure] {
    figures.filter { $0.name == quantity.name }
  }

  /// The estimate of a quantity under a condition, if it was measured.
  public func estimate(_ quantity: Quantity, _ condition: Condition = .none) -> Estimate? {
    figure(quantity, condition)?.estimate
  }
}
