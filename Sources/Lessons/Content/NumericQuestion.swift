/// A question for a number, which the machine settles by measuring it.
public struct NumericQuestion: Equatable, Sendable {
  /// What is said to an answer on one side of what was measured.
  public struct Side: Equatable, Sendable {
    /// Why a person answers like that.
    public let text: [Prose.Inline]
    /// The belief that leads there; none for an answer that is near.
    public let misconception: String?
  }

  /// Where an answer lies.
  public enum Verdict: Hashable, Sendable {
    /// As near to the measured interval as the question asks.
    case near
    /// Larger than that.
    case above
    /// Smaller than that.
    case below
    /// Nothing was measured to compare it with.
    case undecided
  }

  /// Unique in the page and the same in every language, such as `start-cost-estimate-1`.
  public let identifier: String
  /// The question itself.
  public let text: [Prose.Block]
  /// The quantity, and the condition under which it is measured.
  public let quantity: Placeholder
  /// The finding that must not be inconclusive for the number to count.
  public let finding: String
  /// How many times off the interval an answer may be and still count as right; above 1.
  public let factor: Double
  /// What is said to an answer that is near.
  public let near: Side
  /// What is said to one that is too large.
  public let above: Side
  /// What is said to one that is too small.
  public let below: Side
  /// What is shown after the answer.
  public let feedback: [Prose.Block]
  /// Where the quotation begins.
  public let location: ContentLocation

  /// Compares an answer with the measured interval, both in the unit of the quantity.
  public func verdict(_ answer: Double, low: Double, high: Double) -> Verdict {
    guard low.isFinite, high.isFinite, low > 0, low <= high else { return .undecided }
    if answer > high * factor { return .above }
    return answer < low / factor ? .below : .near
  }

  /// What is said to a verdict; nil where nothing could be compared.
  public func side(_ verdict: Verdict) -> Side? {
    switch verdict {
    case .near: near
    case .above: above
    case .below: below
    case .undecided: nil
    }
  }

  /// The grade that a verdict stands for.
  public func grade(_ verdict: Verdict) -> Grade {
    switch verdict {
    case .near: .right
    case .above: .wrong(misconception: above.misconception)
    case .below: .wrong(misconception: below.misconception)
    case .undecided: .undecided(.inconclusive)
    }
  }
}
