public import Apparatus
public import Wording
public import Results
public import Terminal

/// What one runtime measures for an experiment, and what its numbers show.
///
/// `measure` runs in a worker and only records; `judge` and `exhibits` are pure functions of what
/// was recorded, so that a stored run can be judged and drawn again.
public protocol Measurement: Sendable {
  /// Makes sure, before a worker is started, that everything needed is there.
  /// - Throws: what is missing, as an error whose description says what to do.
  func prepare() throws
  /// Runs in the worker process, whose only thread calls it, and records.
  func measure(_ recorder: Recorder) throws
  /// Turns observations, complete or partial, into figures and findings.
  func judge(_ observations: Observations) -> Judgement
  /// The tables and pictures of a run, in the words of a language.
  func exhibits(_ observations: Observations, _ judgement: Judgement, _ words: Wording) -> [Block]
  /// The tables and pictures that show one finding, the one that shows it best in front.
  func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block]
}

extension Measurement {
  /// Native code needs nothing that is not there.
  public func prepare() throws {}

  /// What shows the run as a whole shows each of its findings.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] { exhibits(observations, judgement, words) }
}
