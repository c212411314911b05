extension FindingName where Answer: OpenAnswerSet {
  /// The answer for several figures that a rule reads one by one.
  ///
  /// - Parameters:
  ///   - rule: the test and its answers.
  ///   - figures: what the test reads; nil for one that was not measured.
  ///   - telling: the answer that one figure is enough for; any other one needs all of them.
  /// - Returns: the answer, or why there is none.
  public func decided(
    by rule: Rule<Answer>, ofEach figures: [Figure?], telling: Answer
  ) -> Finding {
    let findings = figures.map { decided(by: rule, of: $0) }
    if let told = findings.first(where: { $0.value == telling.rawValue }) { return told }
    if let open = findings.first(where: { !$0.isConclusive }) { return open }
    let measured = figures.compactMap(\.self)
    guard let first = findings.first else { return open(.notMeasured, test: rule.test, measured) }
    guard findings.allSatisfy({ $0.value == first.value }) else {
      return open(.contradiction, test: rule.test, measured)
    }
    return Finding(
      name: name, value: first.value, decidedBy: decidedBy.map(\.name),
      ruling: Ruling(
        test: rule.test, figures: measured, reason: first.ruling?.reason, doubt: nil))
  }
}
