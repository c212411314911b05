internal import Experiments

/// What a typed line measures, in the form in which equal questions are equal texts.
enum PlanSubject {
  /// The experiment and its options, written out; nil where the line runs no experiment.
  static func of(_ line: String) -> String? { invocation(of: line)?.plan(freshSeed: 1).subject }

  /// The experiment that a line runs, with all that was typed; nil where it runs none.
  static func invocation(of line: String) -> (any ExperimentInvocation)? {
    guard let words = try? Words.split(line) else { return nil }
    return try? ExperimentCatalog.invocation(of: words)
  }
}
