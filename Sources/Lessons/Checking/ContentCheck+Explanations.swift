extension ContentCheck {
  /// Faults in one explanation file.
  func explanationFaults(_ explanation: Explanation, file: String) -> [ContentFault] {
    guard let experiment = catalogue.experiments.first(where: { $0.name == explanation.experiment })
    else {
      return [
        ContentFault(
          .unknownExperiment(explanation.experiment), at: ContentLocation(file: file))
      ]
    }
    let conditions = explanation.sections.flatMap(\.placeholders).filter { $0.condition != nil }
    return explanation.sections.flatMap { section in
      headingFaults(section, of: experiment) + placeholderFaults(section, of: experiment)
        + conditionFaults(section, elsewhere: conditions)
    }
  }

  /// A quantity that has conditions on its page has several figures, and a bare name means none.
  private func conditionFaults(
    _ section: Explanation.Section, elsewhere conditions: [Placeholder]
  ) -> [ContentFault] {
    section.placeholders.filter { $0.condition == nil }.compactMap { bare in
      let known = Set(conditions.filter { $0.name == bare.name }.map(\.written)).sorted()
      guard !known.isEmpty else { return nil }
      return ContentFault(
        .placeholderWithoutCondition(bare.name, known: known), at: section.location)
    }
  }

  private func headingFaults(
    _ section: Explanation.Section, of experiment: CatalogueFacts.Experiment
  ) -> [ContentFault] {
    guard let known = catalogue.values(of: section.finding, in: [experiment]) else {
      let names = experiment.findings.map(\.name)
      return [ContentFault(.unknownFinding(section.finding, known: names), at: section.location)]
    }
    guard !known.contains(section.value) else { return [] }
    return [
      ContentFault(
        .unknownValue(finding: section.finding, value: section.value, known: known),
        at: section.location)
    ]
  }

  private func placeholderFaults(
    _ section: Explanation.Section, of experiment: CatalogueFacts.Experiment
  ) -> [ContentFault] {
    let plain = experiment.options + catalogue.machineFacts
    let unknown = section.placeholders.filter { placeholder in
      let isPlain = placeholder.condition == nil && plain.contains(placeholder.name)
      return !isPlain && !experiment.quantities.contains(placeholder.name)
    }
    return unknown.map {
      ContentFault(
        .unknownPlaceholder($0.written, known: experiment.quantities + plain),
        at: section.location)
    }
      + section.blocks.flatMap(\.unreadBraces).map {
        ContentFault(.unreadablePlaceholder($0), at: section.location)
      }
  }

  /// Declared values without a section, in the reference language, with which the others are compared.
  ///
  /// Why a finding was left open is said by its rule.
  func missingExplanations(paths: [ContentPath], pages: [String: Page]) -> [ContentFault] {
    let hasExplanations = paths.contains {
      if case .explanation = $0.kind { true } else { false }
    }
    guard hasExplanations else { return [] }
    return catalogue.experiments.flatMap { experiment -> [ContentFault] in
      let kind = ContentPath.Kind.explanation(experiment: experiment.name)
      let files = paths.filter { $0.kind == kind }.map(\.written)
      let reference = ContentPath.path(of: kind, language: Library.referenceLanguage)
      return Set(files + [reference]).sorted().flatMap { file -> [ContentFault] in
        var explained: Explanation?
        if case .explanation(let page) = pages[file] { explained = page }
        return experiment.findings.flatMap { finding in
          finding.values
            .filter { $0 != Grade.inconclusiveValue }
            .filter { explained?.explanation(finding: finding.name, value: $0) == nil }
            .map {
              ContentFault(
                .missingExplanation(finding: finding.name, value: $0),
                at: ContentLocation(file: file))
            }
        }
      }
    }
  }
}
