internal import Experiments
internal import Results

extension ExperimentCatalog {
  /// The experiment that a line runs, with all that was typed; nil where it runs none.
  static func invocation(ofLine line: String) -> (any ExperimentInvocation)? {
    guard let words = try? TypedLine.words(of: line) else { return nil }
    return try? invocation(of: words)
  }
}

extension Inquiry {
  /// What a typed line asks; nil where it runs no experiment.
  static func of(line: String) -> Inquiry? {
    ExperimentCatalog.invocation(ofLine: line).map {
      ExperimentCatalog.usualOptions.inquiry(of: $0.plan(freshSeed: 1))
    }
  }
}
