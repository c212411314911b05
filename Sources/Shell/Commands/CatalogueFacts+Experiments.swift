internal import Experiments
internal import Lessons
internal import Results

extension CatalogueFacts {
  /// The catalogue of experiments as the check of the lessons wants to know it.
  /// - Parameter lineError: what is wrong with a line of a lesson; nil where it can be understood.
  init(lineError: @escaping @Sendable (String) -> String?) {
    self.init(
      experiments: ExperimentCatalog.all.map { Experiment($0) }, machineFacts: [],
      commandError: lineError)
  }
}

extension CatalogueFacts.Experiment {
  fileprivate init(_ experiment: any Experiments.Experiment.Type) {
    let declaration = experiment.declaration
    let options = (try? ExperimentCatalog.invocation(of: [declaration.name]))
      .map { $0.plan(freshSeed: 1).options.map { String($0.name.dropFirst(2)) } }
    self.init(
      name: declaration.name,
      findings: declaration.findings.map { .init(name: $0.name, values: $0.answers) },
      quantities: declaration.quantities.map(\.name), options: options ?? [])
  }
}
