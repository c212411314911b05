internal import Results
extension Recorder {
  /// Whether a round should break off, because somebody waits and the budget is long spent.
  ///
  /// Rounds end at the budget of themselves; this is for a single round that takes as long as the
  /// whole budget, as on a machine that is busy with something else.
  var isOverdue: Bool { elapsed > settings.seconds * 1.25e9 + 0.35e9 }
}
