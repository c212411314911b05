internal import Results
/// What a learner had done in a step when it was left.
public struct OpenStep: Equatable, Sendable, Codable {
  /// How many blocks of the step had been shown.
  public var position: Int
  /// The indexes of the blocks whose command was run.
  public var passed: [Int]
  /// The index of the chosen option by question; -1 for "not sure".
  public var answers: [String: Int]
  /// The notebook entries of the predictions, by question.
  public var predictions: [String: Int]
  /// What the runs of the step found, by finding; nil in files of earlier versions.
  public var findings: [String: String]?

  /// A step that was left.
  public init(
    position: Int, passed: [Int], answers: [String: Int], predictions: [String: Int],
    findings: [String: String]
  ) {
    self.position = position
    self.passed = passed
    self.answers = answers
    self.predictions = predictions
    self.findings = findings
  }
}
