public import Terminal
public import Statistics
public import Results
/// Two runs of one experiment side by side: what changed beyond noise, and what cannot be told.
public struct RunComparison: Equatable, Sendable {
  /// What two intervals say about a quantity.
  public enum Verdict: Equatable, Sendable {
    /// The later interval lies wholly above the earlier one.
    case higher
    /// The later interval lies wholly below the earlier one.
    case lower
    /// Both say exactly the same number, without any spread.
    case same
    /// The intervals overlap, or one of them is unknown.
    case cannotTell
  }

  /// A quantity that both runs measured.
  public struct QuantityChange: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// Its condition; may be empty.
    public let condition: Condition
    /// Its unit.
    public let unit: Unit
    /// What the earlier run says.
    public let before: Estimate
    /// What the later run says.
    public let after: Estimate
    /// Later value over earlier one; none where that is no number.
    public let ratio: Double?
    /// Whether it changed beyond noise.
    public let verdict: Verdict
  }

  /// A word that is not the same in both runs; none where one of them has no such word.
  public struct Change: Equatable, Sendable {
    /// The name of the option or finding.
    public let name: String
    /// Its value in the earlier run.
    public let before: String?
    /// Its value in the later run.
    public let after: String?
  }

  /// Options of the plans that differ, by name without hyphens, in order of appearance.
  public let options: [Change]
  /// Quantities that both runs measured, in the order of the earlier one.
  public let quantities: [QuantityChange]
  /// Quantities that only the earlier run measured.
  public let onlyBefore: [Figure]
  /// Quantities that only the later run measured.
  public let onlyAfter: [Figure]
  /// Findings whose values differ.
  public let findings: [Change]

  /// Compares two runs; nil when they are of different experiments.
  ///
  /// An option that the plan of an earlier version lacks has its usual value.
  ///
  /// Intervals that do not touch are evidence of a change. Intervals that overlap are no evidence
  /// that there is none: N. Schenker, J. Gentleman, "On Judging the Significance of Differences by
  /// Examining the Overlap Between Confidence Intervals", The American Statistician 55 (2001).
  public init?(before: RunResult, after: RunResult, usual: [PlanOption] = []) {
    guard before.experiment == after.experiment else { return nil }
    options = Self.changes(Self.options(before.plan, usual), Self.options(after.plan, usual))
    findings = Self.changes(
      before.findings.map { ($0.name, $0.value) }, after.findings.map { ($0.name, $0.value) })
    quantities = before.figures.compactMap { earlier in
      after.figures.first { earlier.isOfSame(as: $0) }.map {
        QuantityChange(before: earlier, after: $0)
      }
    }
    onlyBefore = before.figures.filter { earlier in
      !after.figures.contains { earlier.isOfSame(as: $0) }
    }
    onlyAfter = after.figures.filter { later in
      !before.figures.contains { later.isOfSame(as: $0) }
    }
  }

  /// The options by name without hyphens, rounds, time and seed behind them; a flag is empty.
  private static func options(_ plan: Plan, _ usual: [PlanOption]) -> [(String, String)] {
    let missing = usual.filter { option in !plan.options.contains { $0.name == option.name } }
    return (plan.options + missing + plan.settingOptions).map {
      (String($0.name.dropFirst(2)), $0.value ?? "")
    }
  }

  private static func changes(
    _ before: [(String, String)], _ after: [(String, String)]
  ) -> [Change] {
    let old = Dictionary(before) { first, _ in first }
    let new = Dictionary(after) { first, _ in first }
    let names = before.map(\.0) + after.map(\.0).filter { old[$0] == nil }
    return names.filter { old[$0] != new[$0] }.map {
      Change(name: $0, before: old[$0], after: new[$0])
    }
  }
}

extension RunComparison.QuantityChange {
  fileprivate init(before: Figure, after: Figure) {
    name = before.name
    condition = before.condition
    unit = before.unit
    self.before = before.estimate
    self.after = after.estimate
    let quotient = after.estimate.value / before.estimate.value
    ratio = quotient.isFinite ? quotient : nil
    verdict = RunComparison.Verdict(before: before.estimate, after: after.estimate)
  }
}

extension RunComparison.Verdict {
  /// What two intervals say; comparisons with NaN are false, so an unknown end cannot tell.
  public init(before: Estimate, after: Estimate) {
    self =
      if after.low > before.high {
        .higher
      } else if after.high < before.low {
        .lower
      } else if after.low == after.high, before.low == before.high {
        .same
      } else {
        .cannotTell
      }
  }
}
