/// How an answer stands to what was measured.
public enum Grade: Hashable, Sendable {
  /// Why a prediction cannot be graded.
  public enum Reason: Hashable, Sendable {
    /// The experiment that decides it has not been run, or did not get that far.
    case notMeasured
    /// It has been run and could not tell.
    case inconclusive
  }

  /// The value by which every finding says that it could not tell.
  public static let inconclusiveValue = "inconclusive"

  /// The machine did what the answer says, or the answer is true everywhere.
  case right
  /// It did not; the misconception is a name such as `threads-always-help`, where one is known.
  case wrong(misconception: String?)
  /// The learner did not commit to an answer.
  case notSure
  /// Nobody can say on this machine, or not yet.
  case undecided(Reason)
}

extension Question {
  /// Compares an answer with the findings of a run.
  ///
  /// - Parameters:
  ///   - answer: an option of this question, or "not sure".
  ///   - findings: value by name, as the run's judgement gave them.
  /// - Returns: right only when the machine did, or the content says, what the answer stands for.
  public func grade(_ answer: Answer, findings: [String: String]) -> Grade {
    guard case .option(let index) = answer, options.indices.contains(index) else { return .notSure }
    switch options[index].meaning {
    case .right: return .right
    case .wrong(let misconception): return .wrong(misconception: misconception)
    case .finding(let name, _, let misconception):
      guard let measured = findings[name] else { return .undecided(.notMeasured) }
      // An option may name the inconclusive value itself; only then is it an answer.
      if options[index].meaning.holds(measured) { return .right }
      if measured == Grade.inconclusiveValue { return .undecided(.inconclusive) }
      return .wrong(misconception: misconception)
    }
  }

  /// The letter the learner types for an option, given its 0-based place.
  public static func letter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26)))
  }
}
