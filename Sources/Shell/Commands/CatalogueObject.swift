internal import Results
internal import Experiments
internal import Notebook
internal import Terminal

/// The experiments as one JSON object: what can be measured and found, by name, for scripts.
enum CatalogueObject {
  /// The object as JSON with sorted keys.
  /// - Throws: `NotebookError.notEncodable`.
  static func json() throws -> String {
    try JSONValue.object([
      "schema": .number(1), "experiments": .list(ExperimentCatalog.all.map(experiment)),
    ]).json()
  }

  private static func experiment(_ experiment: any Experiment.Type) -> JSONValue {
    let declaration = experiment.declaration
    return .object([
      "name": .text(declaration.name), "abstract": .text(declaration.abstract),
      "quantities": .list(
        declaration.quantities.map {
          .object([
            "name": .text($0.name), "unit": .text($0.unit.rawValue), "of": .text($0.meaning),
          ])
        }),
      "findings": .list(
        declaration.findings.map {
          .object([
            "name": .text($0.name), "values": .list($0.answers.map { .text($0) }),
          ])
        }),
    ])
  }
}
