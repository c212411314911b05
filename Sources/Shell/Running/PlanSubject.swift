internal import Experiments
internal import Results

/// What a typed line measures, in the form in which equal questions are equal values.
enum PlanSubject {
  /// What the line asks; nil where it runs no experiment.
  static func of(_ line: String) -> Inquiry? {
    invocation(of: line).map {
      ExperimentCatalog.usualOptions.inquiry(of: $0.plan(freshSeed: 1))
    }
  }

  /// The experiment that a line runs, with all that was typed; nil where it runs none.
  static func invocation(of line: String) -> (any ExperimentInvocation)? {
    guard let words = try? Words.split(line) else { return nil }
    return try? ExperimentCatalog.invocation(of: words)
  }
}
