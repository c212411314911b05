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
    case .finding(let name, let values, let misconception):
      guard let measured = findings[name] else { return .undecided(.notMeasured) }
      // An option may name the inconclusive value itself; only then is it an answer.
      if values.contains(measured) { return .right }
      if measured == Grade.inconclusiveValue { return .undecided(.inconclusive) }
      return .wrong(misconception: misconception)
    }
  }

  /// The letter the learner types for an option, given its 0-based place.
  public static func letter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26)))
  }
}
