/// The processor time that other programs took during a run, which can feign that nothing was gained.
public enum OthersShare {
  /// The name of the note with the share of all processors, 0 to 1; the supervising side adds it.
  static let name = "others-share"

  /// The note of a share.
  public static func note(_ share: Double) -> Record { .note(.init(name, value: share)) }

  /// Whether such a share left as many processors free as could have been used, or nearly so.
  ///
  /// Half a processor less is within what neighbours take at most times.
  static func leaves(_ needed: Int, of processors: Int, _ share: Double) -> Bool {
    Double(processors) * (1 - share) >= Double(min(needed, processors)) - 0.5
  }
}

extension Observations {
  /// Whether others left as many processors free as could have been used; without a note nobody knows
  /// of any others.
  func hadFree(_ needed: Int, of processors: Int) -> Bool {
    guard let others = note(OthersShare.name)?.value else { return true }
    return OthersShare.leaves(needed, of: processors, others)
  }
}
