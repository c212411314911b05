internal import Experiments
internal import Lessons
internal import Programs
internal import Results
internal import Wording

extension CatalogueFacts {
  /// The catalogue of experiments as the check of the lessons wants to know it.
  /// - Parameters:
  ///   - lineError: what is wrong with a line of a lesson; nil where it can be understood.
  ///   - grammar: what can be typed, for the proof that each language explains it.
  init(lineError: @escaping @Sendable (String) -> String?, grammar: GrammarTree?) {
    self.init(
      experiments: ExperimentCatalog.all.map { Experiment($0, grammar) },
      proofs: MemoryModel.allCases.flatMap { model in
        ExplorationFinding.allCases.map {
          Finding(name: $0.name(on: model), values: $0.answers, isCount: $0.isCount)
        }
      },
      wordKeys: SpokenKeys.pages,
      declaredKeys: [
        HelpTexts.page.path: grammar.map(SpokenKeys.help) ?? [],
        ProgramWord.page.path: SpokenKeys.programs,
      ],
      commandError: { lineError($0) ?? GivenProgram.error(inLine: $0) },
      proved: { Explored.of(line: $0)?.findings })
  }
}

extension CatalogueFacts.Experiment {
  fileprivate init(_ experiment: any Experiments.Experiment.Type, _ grammar: GrammarTree?) {
    let declaration = experiment.declaration
    let options = (try? ExperimentCatalog.invocation(of: [declaration.name]))
      .map { $0.plan(freshSeed: 1).options.map { String($0.name.dropFirst(2)) } }
    self.init(
      name: declaration.name,
      findings: declaration.findings.map { .init(name: $0.name, values: $0.answers) },
      quantities: declaration.quantities.map(\.name), options: options ?? [],
      words: declaration.words.flatMap { SpokenKeys.keys(of: $0) },
      declared: grammar.map { SpokenKeys.declared(by: declaration, in: $0) } ?? [])
  }
}
