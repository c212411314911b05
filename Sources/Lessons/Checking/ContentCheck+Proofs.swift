extension ContentCheck {
  /// Faults in a question that looking at all schedules decides, whose answer is the same everywhere.
  ///
  /// The check looks, too: of each command that decides a prediction some option has to be right.
  func proofFaults(
    _ question: Question, _ finding: CatalogueFacts.Finding, _ commands: [Commands]
  ) -> [ContentFault] {
    let faults = valueFaults(question, finding)
    guard question.kind == .predict, faults.isEmpty else { return faults }
    let changed = commands.filter(\.mustModify).flatMap(\.lines)
    if changed.contains(where: { catalogue.proved($0) != nil }) {
      return uncovered(question, finding.name, by: finding.values)
    }
    let proved = commands.flatMap(\.lines).compactMap { catalogue.proved($0)?[finding.name] }
    let isDecided = !proved.isEmpty && !proved.contains(Grade.inconclusiveValue)
    guard isDecided else {
      return [
        ContentFault(.unanswerable(finding: finding.name, experiments: []), at: question.location)
      ]
    }
    return uncovered(question, finding.name, by: proved)
  }

  /// Values that the finding never has; a count has any number, and a few words.
  private func valueFaults(
    _ question: Question, _ finding: CatalogueFacts.Finding
  ) -> [ContentFault] {
    question.options.flatMap { option -> [ContentFault] in
      guard case .finding(_, let values, _) = option.meaning else { return [] }
      return values.filter {
        !finding.values.contains($0) && !(finding.isCount && CountRange($0) != nil)
      }
      .map {
        ContentFault(
          .unknownValue(finding: finding.name, value: $0, known: finding.values),
          at: option.location)
      }
    }
  }

  private func uncovered(
    _ question: Question, _ finding: String, by values: [String]
  ) -> [ContentFault] {
    let open = values.filter { value in
      value != Grade.inconclusiveValue && !question.options.contains { $0.meaning.holds(value) }
    }
    return open.map {
      ContentFault(.uncoveredValue(finding: finding, value: $0), at: question.location)
    }
  }
}
