extension GivenProgram {
  /// Experiments whose real runs leave open what else can happen, with the program that tells.
  static let ofExperiments = [
    "race": "lost-update", "two-sellers": "ticket-sale", "deadlock": "deadlock",
    "reordering": "store-buffering", "once": "once-naive", "philosophers": "philosophers",
    "bounded-buffer": "bounded-buffer", "livelock": "polite-threads",
  ]

  /// Findings that another program tells about than the one of their experiment.
  private static let ofFindings = [
    "message-passing": "message-passing", "half-made-objects": "double-checked-early",
    "relaxed-mark": "double-checked",
  ]

  /// Answers that a longer run might have changed.
  private static let openAnswers: Set = [
    "none", "none-passed", "none-seen", "not-observed", "intact",
  ]

  /// The line that looks at every schedule of what an experiment runs; nil where no program is like it.
  static func exploring(_ experiment: String, finding: String? = nil) -> String? {
    guard ofExperiments[experiment] != nil else { return nil }
    return "explore " + (finding.flatMap { ofFindings[$0] } ?? experiment)
  }

  /// The same line, where a run has seen nothing and so leaves open whether there is something.
  static func exploring(_ experiment: String, leftOpenBy answer: String, of finding: String)
    -> String?
  {
    openAnswers.contains(answer) ? exploring(experiment, finding: finding) : nil
  }
}
