extension Collection where Element == Double {
  /// Whether there is something to estimate from: at least one value, and none infinite or missing.
  var isUsable: Bool { !isEmpty && allSatisfy(\.isFinite) }
}

extension Array where Element == Double {
  /// The middle of values already in ascending order: the mean of the middle two when even.
  ///
  /// - Precondition: not empty.
  var middleOfSorted: Double {
    let upper = count / 2
    return count.isMultiple(of: 2) ? self[upper - 1] / 2 + self[upper] / 2 : self[upper]
  }
}
