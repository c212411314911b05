extension ClaimRule {
  /// Reads the code span that ends a rule; nil when it has another form.
  ///
  ///     supported if lost-updates: some
  ///     refuted if native-threads@work=cpu: none | some and oversold: none or lost-updates: none
  ///
  /// "And" binds more strongly than "or".
  static func meaning(of span: String) -> (outcome: Outcome, premise: [[Condition]])? {
    let parts = parts(of: span, between: " if ")
    guard parts.count == 2, let outcome = Outcome(rawValue: parts[0]) else { return nil }
    let alternatives = self.parts(of: parts[1], between: " or ").map {
      self.parts(of: $0, between: " and ").map { Condition($0) }
    }
    let premise = alternatives.map { $0.compactMap(\.self) }
    guard premise.map(\.count) == alternatives.map(\.count) else { return nil }
    return (outcome, premise)
  }

  /// The first condition of a span that has an `@` without an option and its value behind it.
  static func brokenSelector(in span: String) -> String? {
    parts(of: span, between: " if ").dropFirst().flatMap { parts(of: $0, between: " or ") }
      .flatMap { parts(of: $0, between: " and ") }
      .first { $0.contains("@") && ClaimRule.Condition($0) == nil }
  }

  /// The form in which content writes it; the same in every language.
  public var written: String {
    let alternatives = premise.map { $0.map(\.written).joined(separator: " and ") }
    return outcome.rawValue + " if " + alternatives.joined(separator: " or ")
  }

  /// The texts between a separator, without spaces around them.
  private static func parts(of text: String, between separator: String) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false)
      .map { String($0).trimming { $0 == " " } }
  }
}

extension ClaimRule.Condition {
  /// Reads `finding: value | value` or `finding@option=value: value`.
  fileprivate init?(_ text: String) {
    guard let (subject, values) = Question.Meaning.values(of: text[...]) else { return nil }
    let parts = subject.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard Name.isValid(parts[0]), parts.count <= 2 else { return nil }
    var selector: Selector?
    if parts.count == 2 {
      let sides = parts[1].split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, Name.isValid(sides[0]), !sides[1].isEmpty else { return nil }
      selector = Selector(option: sides[0], value: sides[1])
    }
    self.init(finding: parts[0], selector: selector, values: values)
  }

  /// The form in which content writes it.
  public var written: String {
    let selected = selector.map { "@\($0.option)=\($0.value)" } ?? ""
    return finding + selected + ": " + values.joined(separator: " | ")
  }
}
