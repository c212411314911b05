internal import Results

extension Recorder {
  /// Whether a round should break off, because somebody waits and the budget is long spent.
  ///
  /// Rounds end at the budget by themselves; this is for a single round that takes as long as the
  /// whole budget, as on a machine that is busy with something else.
  var isOverdue: Bool { elapsed > Self.allowance * settings.seconds * 1e9 + Self.grace }

  /// The part of the budget after which a round breaks off.
  private static let allowance = 1.25
  /// The nanoseconds beyond that even the shortest budget leaves.
  private static let grace = 0.35e9
}
