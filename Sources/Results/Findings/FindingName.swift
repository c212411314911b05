/// The name of a finding with the type of its answers: a static member of its experiment.
public struct FindingName<Answer: AnswerSet>: Sendable {
  /// The name, such as "speedup"; the same name never means anything else.
  public let name: String
  /// The quantities that decide it.
  public let decidedBy: [Quantity]

  /// A finding that these quantities decide.
  public init(_ name: String, decidedBy: Quantity...) {
    self.name = name
    self.decidedBy = decidedBy
  }

  /// The declaration for lists, scripts and the check of the lessons.
  public var declaration: FindingDeclaration {
    FindingDeclaration(name: name, answers: Answer.allCases.map(\.rawValue))
  }

  /// The answer as it was observed, with what it was observed in, if that is figures.
  public func observed(_ answer: Answer, in figures: [Figure] = []) -> Finding {
    finding(answer, Ruling(test: .observation, figures: figures, reason: .observed, doubt: nil))
  }

  /// The answer that several findings or figures together allow.
  public func combined(_ answer: Answer, of figures: [Figure]) -> Finding {
    finding(answer, Ruling(test: .observation, figures: figures, reason: .combined, doubt: nil))
  }

  private func finding(_ answer: Answer, _ ruling: Ruling) -> Finding {
    Finding(
      name: name, value: answer.rawValue, decidedBy: decidedBy.map(\.name), ruling: ruling)
  }
}

extension FindingName where Answer: OpenAnswerSet {
  /// The answer that a rule gives for a figure.
  ///
  /// - Parameters:
  ///   - rule: the test and its answers.
  ///   - figure: what the test reads; nil where it was not measured.
  ///   - doubt: why this run could not tell whatever the figure says; nil where it could.
  ///   - certain: the answers that stand even so, because what is doubted can only feign others.
  /// - Returns: the finding with its ruling, inconclusive where a doubt remains.
  public func decided(
    by rule: Rule<Answer>, of figure: Figure?, doubt: Doubt? = nil, certain: Set<Answer> = []
  ) -> Finding {
    decided(by: rule, of: figure.map { [$0] } ?? [], doubt: doubt, certain: certain)
  }

  /// The answer that a rule gives for several figures.
  public func decided(
    by rule: Rule<Answer>, of figures: [Figure], doubt: Doubt? = nil, certain: Set<Answer> = []
  ) -> Finding {
    switch rule.test.reading(of: figures) {
    case .open(let open): return self.open(open, test: rule.test, figures)
    case .told(let position, let reason):
      let answer = rule.answers.indices.contains(position) ? rule.answers[position] : .inconclusive
      if answer == .inconclusive { return open(doubt ?? .contradiction, test: rule.test, figures) }
      if let doubt, !certain.contains(answer) { return open(doubt, test: rule.test, figures) }
      return finding(
        answer, Ruling(test: rule.test, figures: figures, reason: reason, doubt: nil))
    }
  }

  /// No answer, and why.
  public func open(
    _ doubt: Doubt, test: Test = .observation, _ figures: [Figure] = []
  ) -> Finding {
    finding(.inconclusive, Ruling(test: test, figures: figures, reason: nil, doubt: doubt))
  }
}

/// A finding as lists and scripts see it: its name and the names of its answers.
public struct FindingDeclaration: Equatable, Sendable {
  /// The answer that says that the run could not tell.
  public static let openAnswer = "inconclusive"

  /// The name of the finding.
  public let name: String
  /// The names of all its answers.
  public let answers: [String]

  /// A finding with the names of its answers.
  public init(name: String, answers: [String]) {
    self.name = name
    self.answers = answers
  }
}
