extension ContentCheck {
  /// Faults in the commands and questions of one step or entry.
  ///
  /// - Parameters:
  ///   - blocks: what stands in it.
  ///   - isExplored: whether its questions may be decided by looking at all schedules of a program.
  /// - Returns: all faults, in no certain order.
  func sectionFaults(_ blocks: [ContentBlock], isExplored: Bool = true) -> [ContentFault] {
    let experiments = blocks.commands.flatMap(\.lines).compactMap(catalogue.experiment(running:))
    return blocks.commands.flatMap(commandFaults)
      + blocks.questions.flatMap { question in
        let proof = catalogue.proofs.first { isExplored && $0.name == question.finding }
        return placeholderFaults(question)
          + (proof.map { proofFaults(question, $0, blocks.commands) }
            ?? questionFaults(question, stepExperiments: experiments))
      }
  }

  /// Faults in the command lines of a block.
  func commandFaults(_ commands: Commands) -> [ContentFault] {
    commands.lines.compactMap { line in
      catalogue.commandError(line).map {
        ContentFault(.unknownCommand(line: line, reason: $0), at: commands.location)
      }
    }
  }

  /// A question is shown as it is written: no run is there yet whose numbers could be filled in.
  private func placeholderFaults(_ question: Question) -> [ContentFault] {
    let blocks = question.text + question.options.map { .paragraph($0.text) } + question.feedback
    let braces =
      blocks.flatMap(\.unreadBraces) + blocks.flatMap(\.placeholders).map { "{\($0.written)}" }
    return braces.prefix(1).map { ContentFault(.placeholderInQuestion($0), at: question.location) }
  }

  private func questionFaults(
    _ question: Question, stepExperiments: [CatalogueFacts.Experiment]
  ) -> [ContentFault] {
    guard let finding = question.finding else { return [] }
    guard let known = catalogue.values(of: finding, in: catalogue.experiments) else {
      let names = (catalogue.experiments.flatMap(\.findings) + catalogue.proofs).map(\.name)
      return [
        ContentFault(
          .unknownFinding(finding, known: Set(names).sorted()), at: question.location)
      ]
    }
    guard question.kind == .predict else {
      return unknownValues(in: question, of: finding, known: known)
    }
    guard let measured = catalogue.values(of: finding, in: stepExperiments) else {
      return [
        ContentFault(
          .unanswerable(finding: finding, experiments: stepExperiments.map(\.name)),
          at: question.location)
      ]
    }
    return unknownValues(in: question, of: finding, known: measured)
      + uncoveredValues(in: question, of: finding, known: measured)
  }

  private func unknownValues(
    in question: Question, of finding: String, known: [String]
  ) -> [ContentFault] {
    question.options.flatMap { option in
      option.meaning.values.filter { !known.contains($0) }.map {
        ContentFault(
          .unknownValue(finding: finding, value: $0, known: known), at: option.location)
      }
    }
  }

  /// A value that no option stands for would leave the learner without a right answer.
  private func uncoveredValues(
    in question: Question, of finding: String, known: [String]
  ) -> [ContentFault] {
    let offered = question.options.flatMap(\.meaning.values)
    return known.filter { $0 != Grade.inconclusiveValue && !offered.contains($0) }.map {
      ContentFault(.uncoveredValue(finding: finding, value: $0), at: question.location)
    }
  }
}

extension Question.Meaning {
  /// The finding values the option stands for.
  fileprivate var values: [String] {
    if case .finding(_, let values, _) = self { values } else { [] }
  }
}
