/// One line of a claim that says what follows for it from what was measured.
public struct ClaimRule: Equatable, Sendable {
  /// What follows for the claim.
  public enum Outcome: String, Sendable {
    /// It holds here.
    case supported
    /// It does not hold here.
    case refuted
    /// It holds only under the condition that the rule names.
    case conditional
    /// It cannot be decided here, for the reason that the rule names.
    case inconclusive
  }

  /// A finding that has one of some values.
  public struct Condition: Hashable, Sendable {
    /// An option that tells two commands of one experiment apart, such as `work=cpu`.
    public struct Selector: Hashable, Sendable {
      /// The long name of the option, without hyphens in front.
      public let option: String
      /// The value with which the command is typed.
      public let value: String
    }

    /// The name of the finding.
    public let finding: String
    /// Which command's finding is meant, where several measure it.
    public let selector: Selector?
    /// The values that satisfy the condition.
    public let values: [String]
  }

  /// What follows.
  public let outcome: Outcome
  /// When it follows: all conditions of at least one of the lists are satisfied.
  public let premise: [[Condition]]
  /// What was measured then, in words; a conditional outcome names its condition here.
  public let text: [Prose.Inline]
  /// Where the line stands.
  public let location: ContentLocation
}

extension ClaimRule.Condition {
  /// Whether a command line is the one that is meant.
  func selects(_ line: String) -> Bool {
    guard let selector else { return true }
    let words = line.split(whereSeparator: \.isWhitespace)
    let option = "--" + selector.option
    return zip(words, words.dropFirst()).contains { $0 == option && $1 == selector.value }
      || words.contains { $0 == option + "=" + selector.value }
  }
}
