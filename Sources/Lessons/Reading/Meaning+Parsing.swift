extension Question.Meaning {
  /// Reads the code span that ends an option; nil when it has none of the four forms.
  ///
  ///     right
  ///     wrong: threads-always-help
  ///     speedup: none | some
  ///     speedup: near-linear; misconception: threads-always-help
  ///     sc-schedules: 10..99
  init?(_ span: String) {
    if span == "right" {
      self = .right
      return
    }
    let clauses = span.split(separator: ";", omittingEmptySubsequences: false)
    guard clauses.count <= 2 else { return nil }
    if let main = Self.pair(clauses[0]), main.name == "wrong" {
      guard clauses.count == 1, Name.isValid(main.value) else { return nil }
      self = .wrong(misconception: main.value)
      return
    }
    var misconception: String?
    if clauses.count == 2 {
      guard let second = Self.pair(clauses[1]), second.name == "misconception",
        Name.isValid(second.value)
      else { return nil }
      misconception = second.value
    }
    guard let main = Self.values(of: clauses[0]), Name.isValid(main.subject) else { return nil }
    self = .finding(name: main.subject, values: main.values, misconception: misconception)
  }

  /// What stands before a colon, and the values behind it; nil when one of these is no name.
  static func values(of text: Substring) -> (subject: String, values: [String])? {
    guard let pair = pair(text) else { return nil }
    let values = pair.value.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimming { $0 == " " } }
    let isReadable = values.allSatisfy { Name.isValid($0) || CountRange($0) != nil }
    return isReadable ? (pair.name, values) : nil
  }

  /// The two sides of a colon, without spaces around them.
  static func pair(_ text: Substring) -> (name: String, value: String)? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return (
      String(parts[0]).trimming { $0 == " " }, String(parts[1]).trimming { $0 == " " }
    )
  }

  /// The form in which content writes it; the same in every language.
  var written: String {
    switch self {
    case .right: "right"
    case .wrong(let misconception): "wrong: " + misconception
    case .finding(let name, let values, let misconception):
      name + ": " + values.joined(separator: " | ")
        + (misconception.map { "; misconception: " + $0 } ?? "")
    }
  }
}
