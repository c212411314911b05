internal import Results
internal import Experiments
internal import Lessons
internal import Wording

/// The catalogue of experiments as the check of the lessons wants to know it.
enum ContentValidation {
  /// What the lessons may refer to.
  static var catalogue: CatalogueFacts {
    let tree = GrammarTree.load()
    return CatalogueFacts(
      experiments: ExperimentCatalog.all.map { experiment($0, tree) }, machineFacts: [],
      wordKeys: SpokenKeys.sentences,
      declaredKeys: [HelpTexts.page.path: tree.map(SpokenKeys.help) ?? []],
      commandError: { line in ContentValidation.error(in: line) })
  }

  private static func experiment(
    _ experiment: any Experiment.Type, _ tree: GrammarTree?
  ) -> CatalogueFacts.Experiment {
    let declaration = experiment.declaration
    let options = (try? ExperimentCatalog.invocation(of: [declaration.name]))
      .map { $0.plan(freshSeed: 1).options.map { String($0.name.dropFirst(2)) } }
    return .init(
      name: declaration.name,
      findings: declaration.findings.map { .init(name: $0.name, values: $0.answers) },
      quantities: declaration.quantities.map(\.name), options: options ?? [],
      words: declaration.words.flatMap { SpokenKeys.keys(of: $0) },
      declared: tree.map { SpokenKeys.declared(by: declaration, in: $0) } ?? [])
  }

  private static func error(in line: String) -> String? {
    do {
      _ = try Parsing.parse(try Words.split(line))
      return nil
    } catch {
      return error.description
    }
  }
}
