/// What the measurements of one machine say about a claim.
public struct Verdict: Equatable, Sendable {
  /// The verdicts there are.
  public enum Kind: String, CaseIterable, Sendable {
    /// The claim holds here.
    case supported
    /// It does not hold here.
    case refuted
    /// It holds only under the condition that the deciding rule names.
    case conditional
    /// The measurements cannot tell.
    case inconclusive
    /// A command of its test has not been run yet.
    case notMeasured = "not-measured"
    /// No experiment can settle it.
    case notForExperiment = "not-for-an-experiment"
  }

  /// A finding that would have to be known, and why it is not.
  public struct Doubt: Hashable, Sendable {
    /// The finding's name.
    public let finding: String
    /// The command line that measures it.
    public let command: String
    /// Why it is not known.
    public let reason: FindingState.Gap
  }

  /// What is said.
  public let kind: Kind
  /// The rule that decided; none where none did.
  public let rule: ClaimRule?
  /// What kept a rule from being decided.
  public let doubts: [Doubt]

  /// A verdict, with what led to it.
  init(_ kind: Kind, rule: ClaimRule? = nil, doubts: [Doubt] = []) {
    self.kind = kind
    self.rule = rule
    self.doubts = doubts
  }
}
